package tandem.exchange.webhooks.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What deliveries carry: kept once for an event, however many endpoints get it. */
final class Messages {

    private static final String INSERT = """
            insert into webhook_message (event_id, type, customer_id, body, created_at)
            select event_id, type, customer_id, body, ?
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[]) as m (event_id, type, customer_id, body)
            order by event_id
            on conflict on constraint pk_webhook_message do nothing
            """;

    private Messages() {}

    /** Those of these deliveries, each once, as far as they are not there yet. */
    static void insert(Connection connection, List<Delivery> wanted, OffsetDateTime now) throws SQLException {
        Map<UUID, WebhookMessage> messages = wanted.stream()
                .map(Delivery::message)
                .collect(Collectors.toMap(WebhookMessage::eventId, Function.identity(), (first, _) -> first));
        List<WebhookMessage> sorted = messages.values().stream()
                .sorted(Comparator.comparing(WebhookMessage::eventId))
                .toList();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, now);
            ArrayColumns.set(insert, 2, "uuid", sorted, WebhookMessage::eventId);
            ArrayColumns.set(insert, 3, "text", sorted, WebhookMessage::type);
            ArrayColumns.set(insert, 4, "uuid", sorted, WebhookMessage::customerId);
            ArrayColumns.set(insert, 5, "text", sorted, WebhookMessage::body);
            insert.executeUpdate();
        }
    }
}
