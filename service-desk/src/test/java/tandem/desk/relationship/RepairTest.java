package tandem.desk.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.desk.Topics;
import tandem.exchange.access.Role;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeerFacts;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.time.Ids;

@QuarkusTest
class RepairTest {

    TestPeer sales;

    @Inject
    DataSource database;

    @Test
    void deals_that_drifted_in_the_view_are_found_and_made_anew_from_the_journal() throws SQLException {
        UUID changed = Ids.next();
        UUID deleted = Ids.next();
        UUID extra = Ids.next();
        SalesStory story = new SalesStory("Acme")
                .won(changed, 1, 3, "250.00", "GTX Pro")
                .lost(Ids.next(), 1, 3)
                .won(deleted, 1, 3, "100.50", "MG Special")
                .reopened(deleted, 1, 4)
                .won(deleted, 2, 5, "100.75", "MG Special");
        Topics.publish(story.records);
        await().atMost(Topics.BOUND)
                .until(() -> Integer.valueOf(5).equals(relationship(story).get("completeness.applied_sequence")));
        TestPeerFacts.agreeing(RepairTest::operator).at(sales);
        sales.answer(TestPeerJournal.PATH, story.journal);
        sales.answer(TestPeerJournal.SNAPSHOT, story.journal.snapshot());
        run("update sold_deal set amount = 250.01, entity_version = 99 where deal_id = '" + changed + "'");
        run("delete from sold_deal where deal_id = '" + deleted + "'");
        run("insert into sold_deal select '" + extra + "', customer_id, outcome, amount, currency, products, closed_at,"
                + " 0, 1 from sold_deal where deal_id = '" + changed + "'");

        String check = begun();
        assertThat(finished(check).getMap("found"))
                .isEqualTo(Map.of("behind", 0, "missing", 1, "extra", 1, "different", 1));
        operator().post("/v1/exchange/checks/" + check + "/repair").then().statusCode(202);
        JsonPath repaired = finished(check);

        assertThat(repaired.getMap("found")).isEqualTo(Map.of("behind", 0, "missing", 0, "extra", 0, "different", 0));
        operator()
                .get("/v1/customers/{id}/relationship", story.customer)
                .then()
                .body("sold.deals_won", equalTo(2))
                .body("sold.deals_lost", equalTo(1))
                .body("sold.revenue.amount", contains("350.75"));
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement write = connection.createStatement()) {
            assertThat(write.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private static JsonPath relationship(SalesStory story) {
        return operator().get("/v1/customers/{id}/relationship", story.customer).jsonPath();
    }

    /** Once no other test's check is at work. */
    private static String begun() {
        return await().atMost(Topics.BOUND)
                .until(() -> operator().post("/v1/exchange/checks"), answer -> answer.statusCode() == 202)
                .path("id");
    }

    private static JsonPath finished(String check) {
        return await().atMost(Topics.BOUND)
                .until(
                        () -> operator().get("/v1/exchange/checks/" + check).jsonPath(),
                        json -> Set.of("completed", "failed").contains(json.getString("state")));
    }

    private static RequestSpecification operator() {
        return Desk.as("operator", Role.OPERATOR);
    }
}
