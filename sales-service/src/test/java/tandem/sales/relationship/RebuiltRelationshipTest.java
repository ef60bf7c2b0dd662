package tandem.sales.relationship;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.access.Role;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;
import tandem.sales.KafkaTopics;

@QuarkusTest
class RebuiltRelationshipTest {

    private static final TestPeerJournal JOURNAL = new TestPeerJournal();

    TestPeer desk;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void the_desk_has_a_journal() {
        desk.answer(TestPeerJournal.PATH, JOURNAL);
        desk.answer(TestPeerJournal.SNAPSHOT, JOURNAL.snapshot());
    }

    @Test
    void served_tickets_are_rebuilt_as_they_were_and_drift_is_named_and_gone() {
        List<UUID> tickets = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            UUID ticket = Ids.next();
            tickets.add(ticket);
            told(DeskStory.aboutSomebodyNew()
                    .opened(ticket, "complaint")
                    .resolved(ticket, "complaint", 1, 60)
                    .reopened(ticket, "complaint", 1));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> rows(tickets).size() == 20);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rows(tickets).stream().allMatch(row -> row.endsWith(",3)")));
        List<String> before = rows(tickets);
        rows("update served_ticket set withdrawn = 0 where ticket_id = '" + tickets.getFirst() + "' returning 1");

        JsonPath rebuilt = rebuilt();

        assertThat(rebuilt.getString("state")).isEqualTo("completed");
        assertThat(rebuilt.getLong("comparison.different")).isOne();
        assertThat(rebuilt.getLong("comparison.equal")).isGreaterThanOrEqualTo(19);
        assertThat(rebuilt.getLong("comparison.missing")).isZero();
        assertThat(rebuilt.getList("comparison.first_ids"))
                .contains(tickets.getFirst().toString());
        assertThat(rows(tickets)).isEqualTo(before);

        UUID later = Ids.next();
        told(DeskStory.aboutSomebodyNew().opened(later, "problem"));
        await().atMost(Duration.ofSeconds(60)).until(() -> rows(List.of(later)).size() == 1);
    }

    private static void told(DeskStory story) {
        List<ProducerRecord<byte[], byte[]>> records = story.records();
        records.forEach(record -> JOURNAL.publish(EventAttributes.read(record.headers()), record.value()));
        KafkaTopics.publish(records);
    }

    private static JsonPath rebuilt() {
        String location = asOperator()
                .contentType("application/json")
                .body(Map.of("view", "served_tickets"))
                .post("/v1/exchange/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> asOperator().get(location).jsonPath().getString("finished_at") != null);
        return asOperator().get(location).jsonPath();
    }

    private static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }

    private List<String> rows(List<UUID> tickets) {
        String ids = String.join("', '", tickets.stream().map(UUID::toString).toList());
        return rows(
                "select served_ticket::text from served_ticket where ticket_id in ('" + ids + "') order by ticket_id");
    }

    private List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
