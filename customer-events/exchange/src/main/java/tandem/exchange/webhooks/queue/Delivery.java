package tandem.exchange.webhooks.queue;

import java.util.UUID;

/** An endpoint is to get a message. */
public record Delivery(UUID endpoint, WebhookMessage message) {}
