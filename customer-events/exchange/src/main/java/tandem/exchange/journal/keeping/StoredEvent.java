package tandem.exchange.journal.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import tandem.exchange.wire.EventAttributes;

/**
 * An event as outbox and journal keep it, with columns of the same names.
 *
 * @param payload the data as JSON, the very bytes that are published
 */
public record StoredEvent(String topic, EventAttributes attributes, byte[] payload) {

    /** The columns to select for {@link #of}. */
    public static final String COLUMNS = "event_id, topic, stream_key, seq, type, source, subject, entity_version,"
            + " source_epoch, data_schema, correlation_id, causation_id, traceparent, payload, occurred_at, created_at";

    /** The event in the current row. */
    public static StoredEvent of(ResultSet row) throws SQLException {
        EventAttributes attributes = new EventAttributes(
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getObject("stream_key", UUID.class),
                instant(row, "occurred_at"),
                instant(row, "created_at"),
                row.getLong("seq"),
                row.getLong("entity_version"),
                row.getLong("source_epoch"),
                row.getString("data_schema"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("traceparent"));
        return new StoredEvent(
                row.getString("topic"), attributes, row.getString("payload").getBytes(UTF_8));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
