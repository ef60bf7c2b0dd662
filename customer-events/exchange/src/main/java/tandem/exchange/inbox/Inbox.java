package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import tandem.events.Envelope;
import tandem.exchange.wire.EventAttributes;

/** Notes what was received and lets the consumers apply what is new, in one transaction. Rows are locked in one order. */
@Singleton
class Inbox {

    private static final String CONSUMER = "customer-events";

    private static final String NOTE_EVENTS = """
            insert into inbox_event (consumer, event_id)
            select ?, id from unnest(?::uuid[]) as received (id) order by id
            on conflict do nothing
            returning event_id
            """;

    private static final String RAISE_POSITIONS = """
            insert into stream_position as position (source, customer_id, received, last_event_time, last_applied_at)
            select ?, customer_id, range_agg(int8range(sequence, sequence, '[]')), max(time), ?
            from unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) as received (customer_id, sequence, time)
            group by customer_id order by customer_id
            on conflict on constraint stream_position_pk do update
            set received = position.received + excluded.received,
                last_event_time = greatest(position.last_event_time, excluded.last_event_time),
                last_applied_at = excluded.last_applied_at
            where not position.received @> excluded.received
            """;

    private final DataSource database;
    private final Consumers consumers;
    private final Clock clock;
    private final String source;

    Inbox(DataSource database, Consumers consumers, Clock clock, ListensTo listensTo) {
        this.database = database;
        this.consumers = consumers;
        this.clock = clock;
        this.source = listensTo.side().source();
    }

    /** Takes the records in. Returns how many of their events were new. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int take(List<Received> records) {
        List<Envelope<?>> events = records.stream()
                .<Envelope<?>>map(Received::event)
                .filter(Objects::nonNull)
                .toList();
        Set<UUID> unseen = note(events);
        List<Envelope<?>> fresh =
                events.stream().filter(event -> unseen.remove(event.id())).toList();
        consumers.take(fresh);
        raisePositions(records.stream().map(Received::attributes).toList());
        return fresh.size();
    }

    private Set<UUID> note(List<Envelope<?>> events) {
        Set<UUID> unseen = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE_EVENTS)) {
            insert.setString(1, CONSUMER);
            insert.setArray(2, connection.createArrayOf("uuid", column(events, Envelope::id)));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    unseen.add(rows.getObject(1, UUID.class));
                }
            }
            return unseen;
        } catch (SQLException e) {
            throw new IllegalStateException("events were not noted", e);
        }
    }

    private void raisePositions(List<EventAttributes> received) {
        try (Connection connection = database.getConnection();
                PreparedStatement raise = connection.prepareStatement(RAISE_POSITIONS)) {
            raise.setString(1, source);
            raise.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            raise.setArray(3, connection.createArrayOf("uuid", column(received, EventAttributes::customerId)));
            raise.setArray(4, connection.createArrayOf("bigint", column(received, EventAttributes::sequence)));
            raise.setArray(5, connection.createArrayOf("timestamptz", column(received, EventAttributes::time)));
            raise.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("stream positions were not raised", e);
        }
    }

    private static <T> Object[] column(List<? extends T> rows, Function<T, Object> value) {
        return rows.stream().map(value).toArray();
    }
}
