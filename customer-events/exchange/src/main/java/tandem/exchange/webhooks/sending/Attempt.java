package tandem.exchange.webhooks.sending;

/** An attempt that was made. */
record Attempt(DueDelivery delivery, Result result) {}
