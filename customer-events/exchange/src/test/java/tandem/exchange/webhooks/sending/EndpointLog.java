package tandem.exchange.webhooks.sending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is written down of an endpoint. */
public final class EndpointLog {

    private final DataSource database;
    private final UUID endpoint;
    private final Instant start;

    /** @param start from which times are counted */
    EndpointLog(DataSource database, UUID endpoint, Instant start) {
        this.database = database;
        this.endpoint = endpoint;
        this.start = start;
    }

    /** When the attempts for an event were made. */
    public List<Duration> attempts(UUID event) throws SQLException {
        return all("""
                select attempted_at from webhook_attempt attempt join webhook_delivery delivery
                on delivery.id = delivery_id where delivery.endpoint_id = ? and event_id = ? order by number
                """, event).stream().map(this::sinceStart).toList();
    }

    /** When all attempts were made, in the order of time. */
    List<Duration> attempts() throws SQLException {
        return all("select attempted_at from webhook_attempt where endpoint_id = ? order by attempted_at", null)
                .stream()
                .map(this::sinceStart)
                .toList();
    }

    /** How the attempts for an event ended. */
    List<Object> outcomes(UUID event) throws SQLException {
        return all("""
                select outcome from webhook_attempt attempt join webhook_delivery delivery
                on delivery.id = delivery_id where delivery.endpoint_id = ? and event_id = ? order by number
                """, event);
    }

    /** Of the delivery of an event. */
    Object state(UUID event) throws SQLException {
        return all("select state from webhook_delivery where endpoint_id = ? and event_id = ?", event)
                .getFirst();
    }

    /** Whether its lane shares the slow ones' workers. */
    boolean isSlow() throws SQLException {
        return all("select slow from webhook_lane where endpoint_id = ?", null).equals(List.of(true));
    }

    /** When something is due in its lane; null when nothing is, or it is disabled. */
    @Nullable
    Instant due() throws SQLException {
        List<Object> due = all("""
                select greatest(next_due_at, paused_until, rests_until)
                from webhook_lane lane join webhook_endpoint on id = endpoint_id
                where endpoint_id = ? and next_due_at is not null and state = 'ENABLED'
                """, null);
        return due.isEmpty() ? null : start.plus(sinceStart(due.getFirst()));
    }

    /** Lets whoever holds its lane have held it for too long. */
    void endLease() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update webhook_lane set leased_until = clock_timestamp() - interval '1 s' where endpoint_id = ?")) {
            update.setObject(1, endpoint);
            update.executeUpdate();
        }
    }

    private Duration sinceStart(Object value) {
        return Duration.between(start, (Instant) value);
    }

    private List<Object> all(String sql, @Nullable UUID event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, endpoint);
            if (event != null) {
                select.setObject(2, event);
            }
            List<Object> values = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                boolean times = row.getMetaData().getColumnTypeName(1).equals("timestamptz");
                while (row.next()) {
                    values.add(times ? row.getObject(1, OffsetDateTime.class).toInstant() : row.getObject(1));
                }
            }
            return values;
        }
    }
}
