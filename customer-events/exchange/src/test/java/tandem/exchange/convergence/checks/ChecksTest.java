package tandem.exchange.convergence.checks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.access.Role;
import tandem.exchange.convergence.ViewDrift;
import tandem.exchange.testing.ReasonWords;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeer.Said;
import tandem.exchange.testing.TestPeerFacts;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;

@QuarkusTest
class ChecksTest {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String DIGESTS = "/v1/exchange/digests";

    private final TestPeerJournal journal = new TestPeerJournal();
    private final UUID customer = Ids.next();

    TestPeer other;

    @Inject
    ViewDrift view;

    @Inject
    CheckSteps steps;

    @Inject
    DriftGauge gauge;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void serveJournal() {
        other.answer(TestPeerJournal.PATH, journal);
        other.answer(TestPeerJournal.SNAPSHOT, journal.snapshot());
    }

    @AfterEach
    void forget() {
        other.forget(DIGESTS);
        other.forget(TestPeerJournal.PATH);
        other.forget(TestPeerJournal.SNAPSHOT);
    }

    @Test
    void drift_in_three_rows_is_found_named_and_healed() {
        List<UUID> changed = view.customer(Ids.next(), 3, journal);
        List<UUID> deleted = view.customer(Ids.next(), 3, journal);
        view.customer(customer, 5, journal);
        TestPeerFacts.agreeing(ChecksTest::operator).at(other);
        view.changeAmount(changed.get(1));
        view.delete(deleted.get(2));
        UUID extra = view.addExtra(customer);

        JsonPath check = finished(begun());

        assertThat(check.getString("state")).isEqualTo("completed");
        assertThat(check.getMap("found")).isEqualTo(Map.of("behind", 0, "missing", 1, "extra", 1, "different", 1));
        List<Map<String, String>> differences = differences(check, "");
        assertThat(differences)
                .extracting(row -> row.get("subject") + " " + row.get("kind"))
                .containsExactlyInAnyOrder(
                        changed.get(1) + " different", deleted.get(2) + " missing", extra + " extra");
        assertThat(differences)
                .filteredOn(row -> row.get("kind").equals("different"))
                .allSatisfy(row -> {
                    assertThat(row.get("own_line")).contains("\"amount\": \"1.01\"");
                    assertThat(row.get("peer_line")).isEqualTo(ViewDrift.line(2));
                });
        gauge.look();
        assertThat(meters.get("tandem.convergence.drift").gauge().value()).isEqualTo(3);
        assertThat(meters.get("tandem.convergence.checked.age").gauge().value()).isBetween(0.0, 60.0);

        operator()
                .post("/v1/exchange/checks/" + check.getString("id") + "/repair")
                .then()
                .statusCode(202);
        JsonPath repaired = finished(check.getString("id"));

        assertThat(repaired.getMap("found")).isEqualTo(Map.of("behind", 0, "missing", 0, "extra", 0, "different", 0));
        assertThat(repaired.getInt("repaired_customers")).isEqualTo(3);
        assertThat(differences(check, "?healed_at[null]=true")).isEmpty();
        assertThat(differences(check, "?healed_at[null]=false")).hasSize(3);
        assertThat(finished(begun()).getInt("ranges_differing")).isZero();
        gauge.look();
        assertThat(meters.get("tandem.convergence.drift").gauge().value()).isZero();
    }

    @Test
    void a_customer_with_more_lines_than_one_answer_holds_is_judged_like_any_other() {
        List<UUID> subjects = view.customer(customer, 11, journal);
        List<UUID> others = view.customer(Ids.next(), 4, journal);
        TestPeerFacts.agreeing(ChecksTest::operator).at(other);
        view.changeAmount(subjects.get(10));
        view.changeAmount(others.get(3));

        JsonPath check = finished(begun());

        assertThat(check.getMap("found")).isEqualTo(Map.of("behind", 0, "missing", 0, "extra", 0, "different", 2));
    }

    @Test
    void an_event_on_its_way_is_waited_for_and_is_no_drift() {
        view.customer(customer, 1, journal);
        TestPeerFacts peer = TestPeerFacts.agreeing(ChecksTest::operator).at(other);
        UUID late = Ids.next();
        peer.say(customer, 2, late, ViewDrift.line(2));

        String check = begun();
        await().atMost(BOUND).until(() -> state(check).equals("judging"));
        view.takeIn(customer, late, 2);

        assertThat(finished(check).getMap("found"))
                .isEqualTo(Map.of("behind", 0, "missing", 0, "extra", 0, "different", 0));
    }

    @Test
    void an_event_that_does_not_come_leaves_its_customer_behind_and_is_no_drift() {
        view.customer(customer, 1, journal);
        TestPeerFacts peer = TestPeerFacts.agreeing(ChecksTest::operator).at(other);
        peer.say(customer, 2, Ids.next(), ViewDrift.line(2));

        JsonPath check = finished(begun());

        assertThat(check.getMap("found")).isEqualTo(Map.of("behind", 1, "missing", 0, "extra", 0, "different", 0));
        assertThat(differences(check, "?kind=behind"))
                .extracting(row -> row.get("customer_id"))
                .containsExactly(customer.toString());
    }

    @Test
    void several_replicas_take_each_step_of_a_check_once() throws Exception {
        Set<Integer> ranges = new HashSet<>();
        List<List<UUID>> customers = new ArrayList<>();
        for (int each = 0; each < 12; each++) {
            UUID somebody = Ids.next();
            ranges.add(Integer.parseInt(somebody.toString().substring(34), 16));
            customers.add(view.customer(somebody, 1, journal));
        }
        TestPeerFacts peer = TestPeerFacts.agreeing(ChecksTest::operator).at(other);
        customers.forEach(subjects -> view.changeAmount(subjects.getFirst()));

        String check = begun();
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            replicas.invokeAll(Collections.nCopies(4, () -> {
                while (state(check).matches("waiting|comparing|judging")) {
                    steps.step();
                }
                return true;
            }));
        }

        assertThat(finished(check).getInt("found.different")).isEqualTo(12);
        assertThat(peer.timesAsked()).isEqualTo(1 + ranges.size());
    }

    @Test
    void a_check_goes_on_where_it_stood_when_the_other_side_comes_back() {
        List<UUID> changed = view.customer(customer, 7, journal);
        TestPeerFacts.agreeing(ChecksTest::operator).at(other);
        view.changeAmount(changed.get(6));
        other.forget(DIGESTS + "/customers");

        String check = begun();
        await().atMost(BOUND).until(() -> state(check).equals("judging"));
        TestPeerFacts again = new TestPeerFacts("sample.v1");
        for (int sequence = 1; sequence <= 7; sequence++) {
            again.say(customer, 7, changed.get(sequence - 1), ViewDrift.line(sequence));
        }
        again.at(other);

        assertThat(finished(check).getInt("found.different")).isEqualTo(1);
    }

    @Test
    void a_check_fails_with_a_clear_problem_when_the_other_side_stays_away() {
        JsonPath check = finished(begun());

        assertThat(check.getString("state")).isEqualTo("failed");
        assertThat(check.getString("problem.code")).isEqualTo("peer_unavailable");
        assertThat(check.getString("problem.detail")).contains("503");
        operator()
                .post("/v1/exchange/checks/" + check.getString("id") + "/repair")
                .then()
                .statusCode(409)
                .body("code", equalTo("check_not_completed"));
    }

    @Test
    void sides_that_speak_different_forms_are_not_compared() {
        TestPeerFacts.agreeing(ChecksTest::operator).at(other).form("sample.v2");

        assertThat(finished(begun()).getString("problem.code")).isEqualTo("forms_differ");
    }

    @Test
    void one_check_runs_at_a_time() {
        TestPeerFacts.agreeing(ChecksTest::operator).at(other);
        other.answer(DIGESTS, _ -> new Said(503, "{}"));
        String first = begun();

        operator()
                .post("/v1/exchange/checks")
                .then()
                .statusCode(409)
                .body("code", equalTo("check_in_progress"))
                .body("check", equalTo(first));
        finished(first);
    }

    @Test
    void every_refusal_has_words_in_every_language() throws Exception {
        ReasonWords.areComplete(CheckReason.class, "title", "detail");
    }

    private static String begun() {
        return operator()
                .post("/v1/exchange/checks")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String state(String check) {
        return operator().get("/v1/exchange/checks/" + check).path("state");
    }

    private static JsonPath finished(String check) {
        return await().atMost(BOUND)
                .until(
                        () -> operator().get("/v1/exchange/checks/" + check).jsonPath(),
                        json -> Set.of("completed", "failed").contains(json.getString("state")));
    }

    private static List<Map<String, String>> differences(JsonPath check, String query) {
        return operator()
                .get("/v1/exchange/checks/" + check.getString("id") + "/differences" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR)).urlEncodingEnabled(false);
    }
}
