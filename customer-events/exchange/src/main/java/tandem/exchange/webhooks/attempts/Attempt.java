package tandem.exchange.webhooks.attempts;

/** An attempt that was made. */
public record Attempt(DueDelivery delivery, Result result) {}
