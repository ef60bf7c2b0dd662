package tandem.exchange.webhooks.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What endpoints get to know of an event.
 *
 * @param eventId {@code webhook-id}
 * @param customerId null where it is about no customer
 * @param body JSON with {@code type}, {@code timestamp} and {@code data}
 */
public record WebhookMessage(
        UUID eventId, String type, @Nullable UUID customerId, String body) {}
