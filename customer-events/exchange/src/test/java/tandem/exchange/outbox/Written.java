package tandem.exchange.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** One customer's events as one look at the database shows them, whether a relay has published them yet or not. */
record Written(UUID eventId, long sequence, String payload, Cause cause) {

    private static final String ALL = """
            select event_id, seq, payload, correlation_id, causation_id, traceparent from outbox_event where stream_key = ?
            union all
            select event_id, seq, payload, correlation_id, causation_id, traceparent from event_journal where stream_key = ?
            order by seq
            """;

    static List<Written> of(UUID customer, DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setObject(1, customer);
            select.setObject(2, customer);
            List<Written> written = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Cause cause = new Cause(row.getString(4), row.getString(5), row.getString(6));
                    written.add(new Written(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), cause));
                }
            }
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
