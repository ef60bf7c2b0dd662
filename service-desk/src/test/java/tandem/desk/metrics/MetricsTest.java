package tandem.desk.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.desk.Desk;
import tandem.exchange.access.Role;

/** Each test has a year of the past for itself. */
@QuarkusTest
class MetricsTest {

    @Test
    void numbers_are_those_of_the_period() {
        UUID customer = Desk.customer("Acme");
        UUID quick = opened(customer, "complaint", "1981-03-01T09:00:00Z");
        UUID slow = opened(customer, "problem", "1981-03-02T09:00:00Z");
        opened(customer, "problem", "1981-03-03T09:00:00Z");
        answered(quick, "1981-03-01T09:10:00Z", 120, false);
        answered(slow, "1981-03-02T09:01:00Z", 0, true);
        answered(slow, "1981-03-02T09:30:00Z", 300, false);
        move(quick, "resolve", "1981-03-01T10:00:00Z");
        move(slow, "resolve", "1981-03-05T09:00:00Z");
        move(slow, "reopen", "1981-03-06T09:00:00Z");
        move(slow, "resolve", "1981-03-12T09:00:00Z");

        JsonPath report = report("from=1981-03-01&to=1981-04-01&group_by=none");

        assertValue(report, "received", 3);
        assertValue(report, "resolved", 2);
        assertValue(report, "resolutions", 3);
        assertValue(report, "reopenings", 1);
        assertValue(report, "resolution_rate", 66.67f);
        assertValue(report, "resolution_rate_of_cohort", 66.67f);
        assertValue(report, "reopen_rate", 50.0f);
        assertValue(report, "backlog", 1);
        assertValue(report, "first_response_time_median", 1200);
        assertValue(report, "first_response_time_p90", 1680);
        assertValue(report, "first_resolution_time_median", (3_600 + 3 * 86_400) / 2);
        assertValue(report, "full_resolution_time_median", (3_600 + 10 * 86_400) / 2);
        assertValue(report, "average_handling_time", 210);
        assertThat(report.getInt("groups[0].numbers.first_response_time_median.excluded"))
                .isEqualTo(1);
        assertThat(report.getInt("groups[0].numbers.average_handling_time.excluded"))
                .isEqualTo(1);
    }

    @Test
    void an_empty_denominator_gives_null_and_never_zero() {
        JsonPath report = report("from=1971-01-01&to=1971-02-01");

        assertThat(report.getMap("groups[0].numbers.resolution_rate"))
                .containsEntry("value", null)
                .containsEntry("numerator", 0)
                .containsEntry("denominator", 0);
        assertThat(report.getMap("groups[0].numbers.full_resolution_time_p90")).containsEntry("value", null);
    }

    @Test
    void a_report_as_of_an_earlier_moment_knows_what_was_known_then() {
        opened(Desk.customer("Acme"), "training", "1982-06-01T00:00:00Z");

        assertValue(report("from=1982-01-01&to=1983-01-01"), "received", 1);
        assertValue(report("from=1982-01-01&to=1983-01-01&as_of=2026-01-01T00:00:00Z"), "received", 0);
    }

    @Test
    void months_are_those_of_the_time_zone_asked_for() {
        opened(Desk.customer("Acme"), "inquiry", "1983-03-31T22:30:00Z");

        assertThat(received("group_by=month&from=1983-03-01&to=1983-05-01&time_zone=Europe/Amsterdam"))
                .isEqualTo(Map.of("1983-03", 0, "1983-04", 1));
        assertThat(received("group_by=month&from=1983-03-01&to=1983-05-01&time_zone=UTC"))
                .isEqualTo(Map.of("1983-03", 1, "1983-04", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "kind", "channel", "agent", "priority", "month"})
    void over_random_moves_the_backlog_adds_up_and_every_number_opens_into_its_rows(String groupBy) {
        int year = 1985
                + List.of("none", "kind", "channel", "agent", "priority", "month")
                        .indexOf(groupBy);
        randomMoves(year, new Random(year));

        JsonPath report =
                report("from=%d-02-10&to=%d-06-20&group_by=%s&time_zone=Asia/Tokyo".formatted(year, year, groupBy));

        List<Map<String, Object>> groups = report.getList("groups");
        assertThat(groups).isNotEmpty();
        for (Map<String, Object> group : groups) {
            assertBacklogAddsUp(group);
            Map<String, Map<String, Object>> numbers = numbers(group);
            numbers.forEach((name, number) -> assertRowsAre(name, number));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> numbers(Map<String, Object> group) {
        return (Map<String, Map<String, Object>>) group.get("numbers");
    }

    @SuppressWarnings("unchecked")
    private static void assertBacklogAddsUp(Map<String, Object> group) {
        Map<String, Integer> terms = (Map<String, Integer>) group.get("backlog_terms");
        assertThat(terms.get("opening")
                        + terms.get("received")
                        + terms.get("reopened")
                        + terms.get("moved_in")
                        - terms.get("resolved")
                        - terms.get("moved_out"))
                .as("%s", group)
                .isEqualTo(terms.get("closing"));
        assertThat(numbers(group).get("backlog")).containsEntry("value", terms.get("closing"));
        assertThat(numbers(group).get("received")).containsEntry("value", terms.get("received"));
        assertThat(numbers(group).get("resolutions")).containsEntry("value", terms.get("resolved"));
    }

    private static void assertRowsAre(String name, Map<String, Object> number) {
        List<Map<String, Object>> rows = rows(number.get("rows").toString());
        List<Map<String, Object>> counted =
                rows.stream().filter(row -> row.get("excluded").equals(false)).toList();
        assertThat(rows.size() - counted.size()).as(name).isEqualTo(number.get("excluded"));
        if (number.get("numerator") != null) {
            assertThat(counted.stream()
                            .mapToInt(row -> (Integer) row.get("counted"))
                            .sum())
                    .as(name)
                    .isEqualTo(number.get("numerator"));
        }
        if (number.get("denominator") != null) {
            assertThat(counted.stream()
                            .mapToInt(row -> (Integer) row.get("base"))
                            .sum())
                    .as(name)
                    .isEqualTo(number.get("denominator"));
        }
    }

    private static List<Map<String, Object>> rows(String link) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = Desk.asManager()
                    .urlEncodingEnabled(false)
                    .get(link + "&limit=20" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            rows.addAll(page.getList("items"));
            cursor = page.getString("next_cursor") == null ? null : "&cursor=" + page.getString("next_cursor");
        } while (cursor != null);
        return rows;
    }

    private static void randomMoves(int year, Random random) {
        UUID customer = Desk.customer("Acme");
        List<String> agents = List.of(Desk.agent(), Desk.agent());
        for (int n = 0; n < 12; n++) {
            int day = 1 + random.nextInt(150);
            String kind = List.of("problem", "complaint").get(random.nextInt(2));
            JsonPath opened = opening(customer, kind, at(year, day));
            UUID ticket = opened.getUUID("id");
            List<String> offered = offered(opened);
            for (int step = 0; step < 6; step++) {
                day += random.nextInt(15);
                String move = offered.get(random.nextInt(offered.size()));
                offered = afterMove(agents.get(random.nextInt(2)), ticket, move, at(year, day), offered);
            }
        }
    }

    private static String at(int year, int day) {
        return LocalDate.ofYearDay(year, day) + "T12:00:00Z";
    }

    private static Map<String, Integer> received(String query) {
        Map<String, Integer> received = new HashMap<>();
        JsonPath report = report(query);
        List<String> groups = report.getList("groups.group");
        for (int n = 0; n < groups.size(); n++) {
            received.put(groups.get(n), report.getInt("groups[%d].numbers.received.value".formatted(n)));
        }
        return received;
    }

    private static void assertValue(JsonPath report, String number, Number value) {
        assertThat(report.<Object>get("groups[0].numbers.%s.value".formatted(number)))
                .as(number)
                .isEqualTo(value);
    }

    private static JsonPath report(String query) {
        return Desk.asManager()
                .get("/v1/metrics?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static UUID opened(UUID customer, String kind, String at) {
        return opening(customer, kind, at).getUUID("id");
    }

    private static JsonPath opening(UUID customer, String kind, String at) {
        Map<String, Object> wish = new HashMap<>(Desk.wish(customer, kind));
        wish.put("occurred_at", at);
        return Desk.asImporter()
                .body(wish)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static List<String> offered(JsonPath ticket) {
        List<String> offered = new ArrayList<>(ticket.getList("allowed_transitions"));
        offered.remove("transfer");
        return offered;
    }

    private static void move(UUID ticket, String move, String at) {
        Map<String, Object> body = new HashMap<>(Map.of("occurred_at", at));
        if (move.equals("resolve")) {
            body.put("solution", "done");
        }
        Desk.asImporter()
                .header("If-Match", "*")
                .body(body)
                .post("/v1/tickets/{id}/{move}", ticket, move)
                .then()
                .statusCode(200);
    }

    /** What is offered after a move; one that is offered may still be refused to the agent who has the ticket. */
    private static List<String> afterMove(String agent, UUID ticket, String move, String at, List<String> offered) {
        Map<String, Object> body = new HashMap<>(Map.of("occurred_at", at));
        switch (move) {
            case "resolve" -> body.put("solution", "done");
            case "triage" -> body.put("priority", at.hashCode() % 2 == 0 ? "high" : "low");
            default -> {}
        }
        Response answer = Desk.as(agent, Role.IMPORTER)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/tickets/{id}/{move}", ticket, move);
        assertThat(answer.statusCode()).isIn(200, 409);
        return answer.statusCode() == 200 ? offered(answer.jsonPath()) : offered;
    }

    private static void answered(UUID ticket, String at, int seconds, boolean automatic) {
        Desk.asImporter()
                .body(Map.of(
                        "direction",
                        "outbound",
                        "public",
                        true,
                        "channel",
                        "email",
                        "working_seconds",
                        seconds,
                        "automatic",
                        automatic,
                        "occurred_at",
                        at))
                .post("/v1/tickets/{id}/interactions", ticket)
                .then()
                .statusCode(201);
    }
}
