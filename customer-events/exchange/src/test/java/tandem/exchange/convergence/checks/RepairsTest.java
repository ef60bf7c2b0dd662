package tandem.exchange.convergence.checks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.access.Role;
import tandem.exchange.convergence.ViewDrift;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeer.Said;
import tandem.exchange.testing.TestPeerFacts;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;

/** What keeps a customer from being repaired, and what does not. */
@QuarkusTest
class RepairsTest {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String CHECKS = "/v1/exchange/checks/";

    private final TestPeerJournal journal = new TestPeerJournal();
    private final UUID customer = Ids.next();

    TestPeer other;

    @Inject
    ViewDrift view;

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
        other.forget("/v1/exchange/digests");
        other.forget(TestPeerJournal.PATH);
        other.forget(TestPeerJournal.SNAPSHOT);
    }

    @Test
    void a_customer_of_whom_one_event_was_given_up_is_judged_and_repaired_and_the_event_is_named() {
        List<UUID> subjects = view.customer(customer, 4, journal);
        TestPeerFacts.agreeing(RepairsTest::operator).at(other);
        view.missed(customer, "{[2,3)}");
        view.delete(subjects.get(1));
        view.changeAmount(subjects.get(3));

        String check = checked();

        assertThat(shown(check).getMap("found"))
                .isEqualTo(Map.of("behind", 0, "missing", 1, "extra", 0, "different", 1));
        assertThat(differences(check))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row.get("missing_events")).isEqualTo(List.of(Map.of("from", 2, "to", 2))));
        assertThat(repaired(check).getMap("found"))
                .isEqualTo(Map.of("behind", 0, "missing", 0, "extra", 0, "different", 0));
    }

    @Test
    void a_customer_whose_last_event_was_given_up_is_behind_until_a_repair() {
        List<UUID> subjects = view.customer(customer, 2, journal);
        TestPeerFacts.agreeing(RepairsTest::operator).at(other);
        view.missed(customer, "{[2,3)}");
        view.delete(subjects.getLast());

        String check = checked();

        assertThat(shown(check).getMap("found"))
                .isEqualTo(Map.of("behind", 1, "missing", 0, "extra", 0, "different", 0));
        assertThat(repaired(check).getMap("found"))
                .isEqualTo(Map.of("behind", 0, "missing", 0, "extra", 0, "different", 0));
        assertThat(shown(checked()).getInt("ranges_differing")).isZero();
    }

    @Test
    void a_customer_is_repaired_although_the_journal_has_dropped_his_first_months() {
        List<UUID> subjects = view.customer(customer, 2, journal);
        TestPeerFacts.agreeing(RepairsTest::operator).at(other);
        journal.dropMonths();
        view.changeAmount(subjects.getFirst());

        assertThat(repaired(checked()).getInt("found.different")).isZero();
    }

    @Test
    void what_an_owner_forgot_when_it_was_restored_from_a_backup_is_taken_out_of_the_view() {
        view.customer(customer, 2, journal);
        TestPeerFacts peer = TestPeerFacts.agreeing(RepairsTest::operator).at(other);
        UUID forgotten = Ids.next();
        view.takeIn(customer, forgotten, 3);
        peer.restore(customer, 2);
        String check = checked();
        assertThat(shown(check).getInt("found.extra")).isEqualTo(1);

        assertThat(repaired(check).getInt("found.extra")).isZero();
    }

    @Test
    void what_the_journal_lacks_although_its_owner_told_it_is_left_as_it_is() {
        List<UUID> subjects = view.customer(customer, 1, new TestPeerJournal());
        TestPeerFacts.agreeing(RepairsTest::operator).at(other);
        view.changeAmount(subjects.getFirst());
        String check = checked();

        assertThat(repaired(check).getInt("found.different")).isEqualTo(1);
        assertThat(differences(check))
                .extracting(row -> row.get("repair_problem"))
                .containsExactly("journal_behind");
    }

    @Test
    void one_customer_who_cannot_be_repaired_keeps_nobody_else_from_it_and_is_repaired_when_asked_again() {
        List<UUID> broken = view.customer(customer, 1, journal);
        List<UUID> others = view.customer(Ids.next(), 1, journal);
        TestPeerFacts.agreeing(RepairsTest::operator).at(other);
        view.changeAmount(broken.getFirst());
        view.changeAmount(others.getFirst());
        other.answer(
                TestPeerJournal.SNAPSHOT,
                query -> query.get("customer_id").equals(customer.toString())
                        ? new Said(400, "{\"code\":\"invalid_request\"}")
                        : journal.snapshot().to(query));
        String check = checked();

        JsonPath first = repaired(check);

        assertThat(first.getString("state")).isEqualTo("completed");
        assertThat(first.getInt("found.different")).isEqualTo(1);
        assertThat(differences(check))
                .filteredOn(row -> row.get("healed_at") == null)
                .singleElement()
                .satisfies(row -> assertThat(row.get("repair_problem")).isEqualTo("peer_refused"))
                .satisfies(
                        row -> assertThat(row.get("repair_detail").toString()).contains("invalid_request"));
        other.answer(TestPeerJournal.SNAPSHOT, journal.snapshot());
        assertThat(repaired(check).getInt("found.different")).isZero();
    }

    @Test
    void the_drift_stays_in_sight_while_it_is_repaired_and_a_repair_that_failed_is_asked_for_again() {
        List<UUID> subjects = view.customer(customer, 2, journal);
        TestPeerFacts peer = TestPeerFacts.agreeing(RepairsTest::operator).at(other);
        view.changeAmount(subjects.getFirst());
        view.changeAmount(subjects.getLast());
        String check = checked();
        other.forget("/v1/exchange/digests/customers");

        operator().post(CHECKS + check + "/repair").then().statusCode(202);
        await().atMost(BOUND).until(() -> shown(check).getString("state").equals("judging"));
        gauge.look();

        assertThat(meters.get("tandem.convergence.drift").gauge().value()).isEqualTo(2);
        assertThat(finished(check).getString("state")).isEqualTo("failed");
        gauge.look();
        assertThat(meters.get("tandem.convergence.drift").gauge().value()).isEqualTo(2);
        peer.at(other);
        JsonPath again = repaired(check);
        assertThat(again.getString("state")).isEqualTo("completed");
        assertThat(again.getString("problem")).isNull();
        assertThat(again.getInt("found.different")).isZero();
    }

    private static String checked() {
        String check = operator()
                .post("/v1/exchange/checks")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(check);
        return check;
    }

    private static JsonPath repaired(String check) {
        operator().post(CHECKS + check + "/repair").then().statusCode(202);
        return finished(check);
    }

    private static JsonPath shown(String check) {
        return operator().get(CHECKS + check).jsonPath();
    }

    private static JsonPath finished(String check) {
        return await().atMost(BOUND)
                .until(() -> shown(check), json -> Set.of("completed", "failed").contains(json.getString("state")));
    }

    private static List<Map<String, Object>> differences(String check) {
        return operator().get(CHECKS + check + "/differences").jsonPath().getList("items");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR)).urlEncodingEnabled(false);
    }
}
