package tandem.exchange.webhooks.deliverylog;

/** How far a delivery is. */
enum DeliveryState {
    /** An attempt is still to come. */
    WAITING,
    /** An attempt was answered 2xx. */
    DELIVERED,
    /** All ten attempts failed. */
    FAILED
}
