package tandem.exchange.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one statement that numbers and writes a transaction's events. */
final class OutboxTable {

    /** The streams' rows are locked in ascending order, so that two transactions never wait for each other. */
    private static final String INSERT = """
            with incoming as materialized (
                select *,
                    row_number() over (partition by topic, stream_key order by place) as nth,
                    count(*) over (partition by topic, stream_key) as many
                from unnest(?::smallint[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[],
                    ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[]) with ordinality
                    as e (bucket, event_id, topic, stream_key, type, source, subject, entity_version,
                        data_schema, payload, occurred_at, correlation_id, causation_id, traceparent, place)
            ), raised as (
                insert into outbox_stream as s (topic, stream_key, next_seq)
                select topic, stream_key, count(*) + 1 from incoming group by topic, stream_key order by topic, stream_key
                on conflict (topic, stream_key) do update set next_seq = s.next_seq + excluded.next_seq - 1
                returning topic, stream_key, next_seq
            )
            insert into outbox_event (bucket, event_id, topic, stream_key, seq, type, source, subject, entity_version,
                source_epoch, data_schema, payload, occurred_at, correlation_id, causation_id, traceparent)
            select bucket, event_id, topic, stream_key, next_seq - many + nth - 1, type, source, subject, entity_version,
                (select epoch from outbox_source), data_schema, payload, occurred_at, correlation_id, causation_id,
                traceparent
            from incoming join raised using (topic, stream_key)
            order by place
            """;

    private OutboxTable() {}

    static void insert(Connection connection, List<PendingEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            column(insert, 1, "smallint", events, event -> Buckets.of(event.customerId()));
            column(insert, 2, "uuid", events, PendingEvent::id);
            column(insert, 3, "text", events, event -> event.type().side().topic());
            column(insert, 4, "uuid", events, PendingEvent::customerId);
            column(insert, 5, "text", events, event -> event.type().ceType());
            column(insert, 6, "text", events, event -> event.type().side().source());
            column(insert, 7, "uuid", events, PendingEvent::subject);
            column(insert, 8, "bigint", events, PendingEvent::entityVersion);
            column(insert, 9, "text", events, event -> event.type().dataSchema());
            column(insert, 10, "text", events, PendingEvent::payload);
            column(
                    insert,
                    11,
                    "timestamptz",
                    events,
                    event -> event.occurredAt().toString());
            column(insert, 12, "text", events, event -> event.cause().correlationId());
            column(insert, 13, "text", events, event -> event.cause().causationId());
            column(insert, 14, "text", events, event -> event.cause().traceparent());
            int written = insert.executeUpdate();
            if (written != events.size()) {
                throw new SQLException("wrote " + written + " of " + events.size() + " events");
            }
        }
    }

    private static void column(
            PreparedStatement insert,
            int place,
            String type,
            List<PendingEvent> events,
            Function<PendingEvent, @Nullable Object> value)
            throws SQLException {
        Object[] values = events.stream().map(value).toArray();
        insert.setArray(place, insert.getConnection().createArrayOf(type, values));
    }
}
