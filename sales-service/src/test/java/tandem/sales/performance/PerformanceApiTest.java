package tandem.sales.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.importer;
import static tandem.sales.SalesFixture.pastDeal;
import static tandem.sales.SalesFixture.rep;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tandem.sales.SalesFixture;
import tandem.sales.SalesFixture.Rep;

@QuarkusTest
class PerformanceApiTest {

    @Test
    void numbers_come_with_what_they_are_made_of() {
        Rep rep = rep();
        pastDeal(rep, customer(), "100.00", "EUR", "won", "2026-01-10T00:00:00Z");
        pastDeal(rep, customer(), "50.01", "EUR", "won", "2026-01-11T00:00:00Z");
        pastDeal(rep, customer(), "70.00", "EUR", "lost", "2026-01-12T00:00:00Z");

        JsonPath all = report(rep, "from=2026-01-01&to=2026-02-01");

        assertThat(all.getInt("groups[0].deals_won.value")).isEqualTo(2);
        assertThat(all.getInt("groups[0].deals_lost.value")).isEqualTo(1);
        assertThat(all.getString("groups[0].win_rate.value")).isEqualTo("66.67");
        assertThat(all.getInt("groups[0].win_rate.numerator")).isEqualTo(2);
        assertThat(all.getInt("groups[0].win_rate.denominator")).isEqualTo(3);
        assertThat(all.getString("groups[0].win_rate.unit")).isEqualTo("percent");
        assertThat(all.getString("groups[0].win_rate.definition")).isEqualTo("won / (won + lost), by time of close");
        assertThat(all.getString("groups[0].revenue[0].value.amount")).isEqualTo("150.01");
        assertThat(all.getString("groups[0].average_deal_size[0].value.amount")).isEqualTo("75.01");
        assertThat(all.getInt("groups[0].average_deal_size[0].denominator")).isEqualTo(2);
    }

    @Test
    void an_empty_denominator_gives_null_and_never_zero() {
        Rep rep = rep();

        rep.asks()
                .get("/v1/performance")
                .then()
                .statusCode(200)
                .body("groups.size()", equalTo(1))
                .body("groups[0].deals_won.value", equalTo(0))
                .body("groups[0].win_rate.containsKey('value')", equalTo(true))
                .body("groups[0].win_rate.value", nullValue())
                .body("groups[0].win_rate.denominator", equalTo(0));
    }

    @Test
    void amounts_of_different_currencies_are_never_added() {
        Rep rep = rep();
        pastDeal(rep, customer(), "100.00", "EUR", "won", "2026-01-10T00:00:00Z");
        pastDeal(rep, customer(), "300", "JPY", "won", "2026-01-11T00:00:00Z");

        JsonPath all = report(rep, "group_by=none");

        assertThat(all.getInt("groups[0].deals_won.value")).isEqualTo(2);
        assertThat(all.getList("groups[0].revenue.unit")).containsExactly("EUR", "JPY");
        assertThat(all.getList("groups[0].revenue.value.amount")).containsExactly("100.00", "300");
    }

    /** Amsterdam is two hours ahead of UTC when April begins, and one when November does. */
    @Test
    void months_are_those_of_the_zone_asked_for() {
        Rep rep = rep();
        pastDeal(rep, customer(), "1.00", "EUR", "won", "2026-03-31T21:59:59Z");
        pastDeal(rep, customer(), "2.00", "EUR", "won", "2026-03-31T22:00:00Z");
        pastDeal(rep, customer(), "4.00", "EUR", "won", "2026-10-31T22:59:59Z");
        pastDeal(rep, customer(), "8.00", "EUR", "won", "2026-10-31T23:00:00Z");

        JsonPath amsterdam = report(rep, "group_by=month&time_zone=Europe/Amsterdam");
        JsonPath newYork = report(rep, "group_by=month&time_zone=America/New_York");

        assertThat(amsterdam.getList("groups.key")).containsExactly("2026-03", "2026-04", "2026-10", "2026-11");
        assertThat(newYork.getList("groups.key")).containsExactly("2026-03", "2026-10");
    }

    /** 29 March 2026 has 23 hours in Amsterdam. */
    @Test
    void a_period_named_by_dates_begins_and_ends_at_midnight_of_its_zone() {
        Rep rep = rep();
        pastDeal(rep, customer(), "1.00", "EUR", "won", "2026-03-28T22:59:59Z");
        pastDeal(rep, customer(), "2.00", "EUR", "won", "2026-03-28T23:00:00Z");
        pastDeal(rep, customer(), "4.00", "EUR", "won", "2026-03-29T21:59:59Z");
        pastDeal(rep, customer(), "8.00", "EUR", "won", "2026-03-29T22:00:00Z");

        JsonPath day = report(rep, "from=2026-03-29&to=2026-03-30&time_zone=Europe/Amsterdam");

        assertThat(day.getString("groups[0].revenue[0].value.amount")).isEqualTo("6.00");
        assertThat(day.getString("from")).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(day.getString("to")).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void what_was_known_then_is_told_by_as_of() {
        Rep rep = rep();
        String deal = SalesFixture.wonDeal(rep, customer(), "10.00");
        String known = rep.asks().get("/v1/deals/" + deal).path("history[2].recorded_at");
        SalesFixture.move(rep, deal, "reopen", Map.of("reason", "cancelled"))
                .then()
                .statusCode(200);

        JsonPath then = report(rep, "as_of=" + known);
        JsonPath now = report(rep, "group_by=none");

        assertThat(then.getInt("groups[0].deals_won.value")).isEqualTo(1);
        assertThat(then.getInt("groups[0].deals_won.excluded")).isZero();
        assertThat(now.getInt("groups[0].deals_won.value")).isZero();
        assertThat(now.getInt("groups[0].deals_won.excluded")).isEqualTo(1);
        assertThat(rows(rep, then.getString("groups[0].deals_won.rows")).getList("items.deal"))
                .containsExactly(deal);
        assertThat(rows(rep, now.getString("groups[0].deals_won.rows")).getList("items"))
                .isEmpty();
    }

    @Test
    void a_rep_sees_their_own_numbers_and_a_manager_those_of_the_team() {
        Rep ada = rep();
        Rep bo = SalesFixture.colleague(ada);
        pastDeal(ada, customer(), "1.00", "EUR", "won", "2026-01-10T00:00:00Z");
        pastDeal(bo, customer(), "2.00", "EUR", "won", "2026-01-10T00:00:00Z");

        assertThat(report(ada, "group_by=person").getList("groups.name")).containsExactly(ada.name());
        ada.managerAsks()
                .get("/v1/performance?group_by=team")
                .then()
                .body("groups.name", contains(ada.teamName()))
                .body("groups[0].deals_won.value", equalTo(2));
        rep().asks().get("/v1/performance?group_by=person").then().body("groups.size()", equalTo(0));
    }

    @Test
    void closes_stay_with_the_manager_of_the_team_that_they_were_made_in() {
        Rep ada = rep();
        Rep bo = rep();
        pastDeal(ada, customer(), "1.00", "EUR", "won", "2026-01-10T00:00:00Z");

        importer()
                .header("If-Match", "*")
                .body(Map.of("team", bo.team()))
                .post("/v1/reps/" + ada.id() + "/change-team")
                .then()
                .statusCode(200);

        assertThat(wonInSightOf(ada.managerAsks())).isEqualTo(1);
        assertThat(wonInSightOf(bo.managerAsks())).isZero();
        assertThat(wonInSightOf(ada.asks())).isEqualTo(1);
    }

    /** What the report counts, which its rows confirm. */
    private static int wonInSightOf(RequestSpecification caller) {
        JsonPath report = caller.get("/v1/performance").jsonPath();
        int won = report.getInt("groups[0].deals_won.value");
        assertThat(caller.get("/v1/performance/closes?count=exact").jsonPath().getInt("total"))
                .isEqualTo(won);
        return won;
    }

    @TestFactory
    Stream<DynamicTest> every_number_can_be_opened_and_its_rows_are_the_ones_it_counts() {
        Rep rep = rep();
        pastDeal(rep, customer(), "100.00", "EUR", "won", "2026-01-31T23:30:00Z");
        pastDeal(rep, customer(), "50.00", "EUR", "won", "2026-02-11T00:00:00Z");
        pastDeal(rep, customer(), "70.00", "EUR", "lost", "2026-02-12T00:00:00Z");
        pastDeal(rep, customer(), "9.00", "USD", "won", "2026-02-13T00:00:00Z");
        pastDeal(rep, customer(), "9.00", "USD", "lost", "2026-04-01T00:00:00Z");
        return Stream.of("none", "month", "person", "team")
                .map(by -> DynamicTest.dynamicTest(
                        "by " + by,
                        () -> everyNumberOpens(rep, "group_by=" + by + "&to=2026-03-01&time_zone=Europe/Paris")));
    }

    private static void everyNumberOpens(Rep rep, String question) {
        List<Map<String, Map<String, Object>>> groups = report(rep, question).getList("groups");
        assertThat(groups).isNotEmpty();
        for (Map<String, ?> group : groups) {
            assertThat(rowsOf(rep, group.get("deals_won"))).isEqualTo(count(group.get("deals_won"), "value"));
            assertThat(rowsOf(rep, group.get("deals_lost"))).isEqualTo(count(group.get("deals_lost"), "value"));
            assertThat(rowsOf(rep, group.get("win_rate"))).isEqualTo(count(group.get("win_rate"), "denominator"));
            for (Object size : (List<?>) group.get("average_deal_size")) {
                assertThat(rowsOf(rep, size)).isEqualTo(count(size, "denominator"));
            }
            for (Object revenue : (List<?>) group.get("revenue")) {
                List<String> amounts = rows(rep, link(revenue)).getList("items.amount.amount");
                BigDecimal sum = amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
                Map<?, ?> value = (Map<?, ?>) ((Map<?, ?>) revenue).get("value");
                assertThat(new BigDecimal((String) value.get("amount"))).isEqualByComparingTo(sum);
            }
        }
    }

    private static int rowsOf(Rep rep, Object figure) {
        return rows(rep, link(figure)).getInt("total");
    }

    private static String link(Object figure) {
        return (String) ((Map<?, ?>) figure).get("rows");
    }

    private static int count(Object figure, String part) {
        return ((Number) ((Map<?, ?>) figure).get(part)).intValue();
    }

    @Test
    void what_cannot_be_read_is_refused() {
        importer()
                .get("/v1/performance?time_zone=Mars/Base")
                .then()
                .statusCode(400)
                .body("code", equalTo("time_zone_unknown"));
        importer()
                .get("/v1/performance?from=yesterday")
                .then()
                .statusCode(400)
                .body("code", equalTo("time_unreadable"));
        importer()
                .get("/v1/performance?from=2026-02-01&to=2026-02-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("period_empty"));
        importer().get("/v1/performance?group_by=colour").then().statusCode(400);
        importer().get("/v1/performance?form=2026-02-01").then().statusCode(400);
    }

    @Test
    void every_zone_that_is_taken_can_count_months() {
        for (String zone : List.of("UTC", "GMT", "Etc/GMT+5", "Asia/Kathmandu", "America/Argentina/Buenos_Aires")) {
            importer()
                    .queryParam("time_zone", zone)
                    .queryParam("group_by", "month")
                    .get("/v1/performance")
                    .then()
                    .statusCode(200)
                    .body("time_zone", equalTo(zone));
        }
    }

    private static JsonPath report(Rep rep, String question) {
        return rep.asks()
                .urlEncodingEnabled(false)
                .get("/v1/performance?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath rows(Rep rep, String link) {
        return rep.asks()
                .urlEncodingEnabled(false)
                .get(link + "&count=exact")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
