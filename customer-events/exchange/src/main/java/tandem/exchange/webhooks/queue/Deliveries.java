package tandem.exchange.webhooks.queue;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.exchange.time.Ids;
import tandem.exchange.time.Standstill;

/**
 * Adds deliveries, each event to each endpoint once, or begins again with them, and tells the endpoints' lanes that something
 * is due. When this replica stands still in the middle, the database ends its transaction, and what it has locked is free for
 * others.
 */
@Singleton
public class Deliveries {

    private static final String DELIVERIES = """
            insert into webhook_delivery (id, endpoint_id, event_id, type, state, tries, attempts, next_attempt_at, created_at)
            select made.id, made.endpoint_id, event_id, type, 'WAITING', 0, 0, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) with ordinality
                as made (id, endpoint_id, event_id, type, turn)
            join webhook_endpoint endpoint on endpoint.id = made.endpoint_id and endpoint.state = 'ENABLED'
            order by turn
            on conflict on constraint uq_webhook_delivery_event do nothing
            """;

    private static final String LANES = """
            insert into webhook_lane as lane (endpoint_id, next_due_at)
            select id, ?::timestamptz from webhook_endpoint where id = any(?) order by id
            on conflict on constraint pk_webhook_lane do update
            set next_due_at = least(lane.next_due_at, excluded.next_due_at)
            """;

    private static final String AGAIN = """
            update webhook_delivery set state = 'WAITING', tries = 0, next_attempt_at = ?, settled_at = null
            where endpoint_id = ? and event_id = any(?)
            """;

    private static final String FAILED_AGAIN = AGAIN + " and state = 'FAILED'";

    private final Clock clock;

    public Deliveries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds them in this order, due at once, within the transaction of the connection; once in a transaction, so that all of
     * them lock messages and lanes in the same order.
     *
     * @return how many were not there before
     */
    public int add(Connection connection, List<Delivery> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return 0;
        }
        Standstill.limit(connection);
        int added = insert(connection, wanted);
        makeDue(connection, wanted.stream().map(Delivery::endpoint).collect(Collectors.toSet()));
        return added;
    }

    private int insert(Connection connection, List<Delivery> wanted) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Messages.insert(connection, wanted, now);
        return deliveries(connection, wanted, now);
    }

    /** Tells the lanes of these endpoints. */
    private void makeDue(Connection connection, Set<UUID> endpoints) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(LANES)) {
            upsert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            ArrayColumns.set(upsert, 2, "uuid", List.copyOf(endpoints), endpoint -> endpoint);
            upsert.executeUpdate();
        }
    }

    /**
     * Adds what an endpoint does not have, and begins again with what has failed for good; as {@link #add}, once in a
     * transaction.
     *
     * @return how many these are
     */
    public int recover(Connection connection, UUID endpoint, List<WebhookMessage> messages) throws SQLException {
        int added = add(
                connection,
                messages.stream()
                        .map(message -> new Delivery(endpoint, message))
                        .toList());
        List<UUID> events = messages.stream().map(WebhookMessage::eventId).toList();
        return added + again(connection, FAILED_AGAIN, endpoint, events);
    }

    /** Begins again with the delivery of an event, whatever came of it before, within the transaction of the connection. */
    public void beginAgain(Connection connection, UUID endpoint, UUID event) throws SQLException {
        Standstill.limit(connection);
        makeDue(connection, Set.of(endpoint));
        again(connection, AGAIN, endpoint, List.of(event));
    }

    /** Within a transaction that has locked the lane: whoever records attempts locks it first as well. */
    private int again(Connection connection, String sql, UUID endpoint, List<UUID> events) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, endpoint);
            ArrayColumns.set(update, 3, "uuid", events, event -> event);
            return update.executeUpdate();
        }
    }

    private static int deliveries(Connection connection, List<Delivery> wanted, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(DELIVERIES)) {
            insert.setObject(1, now);
            insert.setObject(2, now);
            ArrayColumns.set(insert, 3, "uuid", wanted, _ -> Ids.next());
            ArrayColumns.set(insert, 4, "uuid", wanted, Delivery::endpoint);
            ArrayColumns.set(
                    insert, 5, "uuid", wanted, delivery -> delivery.message().eventId());
            ArrayColumns.set(
                    insert, 6, "text", wanted, delivery -> delivery.message().type());
            return insert.executeUpdate();
        }
    }
}
