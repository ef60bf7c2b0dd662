package tandem.exchange.webhooks.recovery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.partners.TypePatterns;

/** What an endpoint wants and may have. */
final class WantedEvents {

    private static final String ENABLED = """
            select event_types, granted_types, customer_id from webhook_endpoint where id = ? and state = 'ENABLED'
            """;

    private static final String HELD = ENABLED + " for share";

    private WantedEvents() {}

    /** As a filter of the journal; empty while the endpoint is disabled. */
    static Optional<JournalFilter> of(Connection connection, UUID endpoint) throws SQLException {
        return read(connection, ENABLED, endpoint);
    }

    /** The same, and nobody changes it before the transaction is over. */
    static Optional<JournalFilter> hold(Connection connection, UUID endpoint) throws SQLException {
        return read(connection, HELD, endpoint);
    }

    private static Optional<JournalFilter> read(Connection connection, String query, UUID endpoint)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, endpoint);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(filter(row)) : Optional.empty();
            }
        }
    }

    private static JournalFilter filter(ResultSet row) throws SQLException {
        Stream<TypePatterns> choices = Stream.of(row.getString("event_types"), row.getString("granted_types"))
                .map(TypePatterns::stored);
        return new JournalFilter(
                choices.filter(choice -> !choice.matchAll()).toList(), row.getObject("customer_id", UUID.class));
    }
}
