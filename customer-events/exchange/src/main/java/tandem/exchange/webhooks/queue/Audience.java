package tandem.exchange.webhooks.queue;

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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tandem.exchange.partners.TypePatterns;

/** The endpoints that were enabled at one moment, and what each of them wants. */
public final class Audience {

    private static final String ENABLED = """
            select id, event_types, granted_types, customer_id, created_at
            from webhook_endpoint where state = 'ENABLED' order by id""";

    /** The clocks of two replicas may differ by so much. */
    private static final Duration SKEW = Duration.ofHours(2);

    private final List<Listener> listeners;

    private Audience(List<Listener> listeners) {
        this.listeners = listeners;
    }

    /** All that are enabled. */
    public static Audience now(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENABLED);
                ResultSet row = select.executeQuery()) {
            List<Listener> listeners = new ArrayList<>();
            while (row.next()) {
                listeners.add(new Listener(
                        row.getObject("id", UUID.class),
                        TypePatterns.stored(row.getString("event_types")).matcher(),
                        TypePatterns.stored(row.getString("granted_types")).matcher(),
                        row.getObject("customer_id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()));
            }
            return new Audience(listeners);
        }
    }

    /**
     * The endpoints that want it, may have it, and were there when it was published: who comes new is not given what the
     * topic still holds from before.
     */
    public List<UUID> of(String type, UUID customerId, Instant published) {
        return listeners.stream()
                .filter(listener -> listener.wants(type, customerId)
                        && !published.isBefore(listener.since().minus(SKEW)))
                .map(Listener::endpoint)
                .toList();
    }

    private record Listener(
            UUID endpoint,
            Predicate<String> wanted,
            Predicate<String> granted,
            @Nullable UUID customer,
            Instant since) {

        boolean wants(String type, UUID customerId) {
            return (customer == null || customer.equals(customerId)) && wanted.test(type) && granted.test(type);
        }
    }
}
