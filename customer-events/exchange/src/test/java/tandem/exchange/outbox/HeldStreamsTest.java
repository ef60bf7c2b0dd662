package tandem.exchange.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.events.EventType;
import tandem.exchange.access.Role;
import tandem.exchange.testing.ReasonWords;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;

@QuarkusTest
class HeldStreamsTest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String NO_TOPIC = "no topic";
    private static final String TOPIC = EventType.TICKET_OPENED.side().topic();

    private final UUID customer = UUID.randomUUID();

    @Inject
    DataSource database;

    @Test
    void a_customer_whose_first_event_is_refused_is_listed_and_not_yet_blocked() throws SQLException {
        List<UUID> events = refusedEvents(0);

        await().atMost(BOUND).until(() -> attempts() >= 1);

        listed().body("items", hasSize(1))
                .body("items[0].topic", equalTo(NO_TOPIC))
                .body("items[0].next_sequence", equalTo(4))
                .body("items[0].waiting_events", equalTo(3))
                .body("items[0].blocked_since", nullValue())
                .body("items[0].reason", containsString("InvalidTopicException"))
                .body("items[0].head.event_id", equalTo(events.getFirst().toString()))
                .body("items[0].head.sequence", equalTo(1))
                .body("items[0].head.type", equalTo("tandem.desk.TicketOpened.v1"))
                .body("items[0].head.next_attempt_at", notNullValue());
        unblock().statusCode(409).body("code", equalTo("stream_not_blocked"));
    }

    @Test
    void a_blocked_customer_goes_on_in_order_when_the_cause_is_mended_and_the_stream_unblocked() throws SQLException {
        List<UUID> events = refusedEvents(9);
        await().atMost(BOUND).until(() -> attempts() == 10);
        listed().body("items[0].blocked_since", notNullValue()).body("items[0].head.attempts", equalTo(10));
        mend();

        unblock().statusCode(204);

        await().atMost(BOUND).until(() -> published().size() == 3);
        assertThat(published()).isEqualTo(events);
        listed().body("items", hasSize(0));
        unblock().statusCode(409);
    }

    @Test
    void a_stream_that_is_unblocked_before_its_cause_is_mended_still_passes_nothing_over() throws SQLException {
        refusedEvents(9);
        await().atMost(BOUND).until(() -> attempts() == 10);

        unblock().statusCode(204);

        await().atMost(BOUND).until(() -> attempts() >= 1 && attempts() < 10);
        assertThat(published()).isEmpty();
        listed().body("items[0].waiting_events", equalTo(3)).body("items[0].blocked_since", nullValue());
    }

    @Test
    void a_customer_without_events_has_no_stream_to_unblock() {
        unblock().statusCode(404);
    }

    @Test
    void only_an_operator_sees_and_unblocks_streams() {
        RequestSpecification manager = given().auth().oauth2(Tokens.of("manager", Role.SALES_MANAGER));

        manager.get("/v1/exchange/streams").then().statusCode(403);
        manager.post("/v1/exchange/streams/" + customer + "/unblock").then().statusCode(403);
    }

    @Test
    void what_the_outbox_refuses_is_worded_in_every_language() throws Exception {
        ReasonWords.areComplete(OutboxReason.class, "title", "detail");
    }

    private ValidatableResponse listed() {
        return operator()
                .queryParam("customer_id", customer)
                .get("/v1/exchange/streams")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse unblock() {
        return operator().post("/v1/exchange/streams/" + customer + "/unblock").then();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }

    /** Three events for a topic that no broker takes, of which the first was refused so often already. */
    private List<UUID> refusedEvents(int refusals) throws SQLException {
        List<PendingEvent> events = Stream.generate(() -> new PendingEvent(
                        Ids.next(),
                        EventType.TICKET_OPENED,
                        customer,
                        UUID.randomUUID(),
                        1,
                        Sample.LONG_AGO,
                        Cause.UNKNOWN,
                        "{}"))
                .limit(3)
                .toList();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            OutboxTable.insert(connection, events);
            redirect(connection, TOPIC, NO_TOPIC);
            execute(
                    connection,
                    "update outbox_event set attempts = %d where seq = 1 and stream_key = '%s'"
                            .formatted(refusals, customer));
            connection.commit();
        }
        return events.stream().map(PendingEvent::id).toList();
    }

    private void mend() throws SQLException {
        try (Connection connection = database.getConnection()) {
            redirect(connection, NO_TOPIC, TOPIC);
        }
    }

    private void redirect(Connection connection, String from, String to) throws SQLException {
        for (String table : List.of("outbox_stream", "outbox_event")) {
            execute(
                    connection,
                    "update %s set topic = '%s' where topic = '%s' and stream_key = '%s'"
                            .formatted(table, to, from, customer));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private int attempts() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(max(attempts), 0) from outbox_event where stream_key = ?")) {
            select.setObject(1, customer);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private List<UUID> published() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select event_id from event_journal where stream_key = ? order by bucket, position")) {
            select.setObject(1, customer);
            try (ResultSet row = select.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }
}
