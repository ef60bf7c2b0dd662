package tandem.sales.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tandem.sales.SalesFixture.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeerFacts;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.time.Ids;
import tandem.sales.KafkaTopics;
import tandem.sales.SalesFixture;

@QuarkusTest
class RepairTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    TestPeer desk;

    @Inject
    DataSource database;

    @Test
    void tickets_that_drifted_in_the_view_are_found_and_made_anew_from_the_journal() throws SQLException {
        UUID changed = Ids.next();
        UUID deleted = Ids.next();
        UUID extra = Ids.next();
        DeskStory story = DeskStory.aboutSomebodyNew()
                .opened(changed, "complaint")
                .opened(deleted, "problem")
                .resolved(changed, "complaint", 1, 100)
                .reopened(changed, "complaint", 1)
                .resolved(deleted, "problem", 1, 200);
        KafkaTopics.publish(story.records());
        await().atMost(BOUND)
                .until(() -> Integer.valueOf(5).equals(relationship(story).get("completeness.applied_sequence")));
        TestPeerFacts.agreeing(SalesFixture::operator).at(desk);
        desk.answer(TestPeerJournal.PATH, story.journal());
        desk.answer(TestPeerJournal.SNAPSHOT, story.journal().snapshot());
        run("update served_ticket set priority = 'low', entity_version = 99 where ticket_id = '" + changed + "'");
        run("delete from served_ticket where ticket_id = '" + deleted + "'");
        run("insert into served_ticket select '" + extra + "', customer_id, number, kind, channel, priority, opened_at,"
                + " resolved_at, resolutions, withdrawn, 0, 1 from served_ticket where ticket_id = '" + changed + "'");

        String check = begun();
        assertThat(finished(check).getMap("found"))
                .isEqualTo(Map.of("behind", 0, "missing", 1, "extra", 1, "different", 1));
        operator().post("/v1/exchange/checks/" + check + "/repair").then().statusCode(202);
        JsonPath repaired = finished(check);

        assertThat(repaired.getMap("found")).isEqualTo(Map.of("behind", 0, "missing", 0, "extra", 0, "different", 0));
        Map<String, Object> served = relationship(story).getMap("served");
        assertThat(served).containsEntry("tickets", 2).containsEntry("open_tickets", 1);
        assertThat(served).containsEntry("resolutions", 2).containsEntry("reopened", 1);
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement write = connection.createStatement()) {
            assertThat(write.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private static JsonPath relationship(DeskStory story) {
        return operator()
                .get("/v1/customers/" + story.customer + "/relationship")
                .jsonPath();
    }

    /** Once no other test's check is at work. */
    private static String begun() {
        return await().atMost(BOUND)
                .until(() -> operator().post("/v1/exchange/checks"), answer -> answer.statusCode() == 202)
                .path("id");
    }

    private static JsonPath finished(String check) {
        return await().atMost(BOUND)
                .until(
                        () -> operator().get("/v1/exchange/checks/" + check).jsonPath(),
                        json -> Set.of("completed", "failed").contains(json.getString("state")));
    }
}
