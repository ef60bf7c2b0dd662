package tandem.exchange.webhooks.endpoints;

/** Whether an endpoint is delivered to. */
public enum EndpointState {
    /** Events that it wants are delivered. */
    ENABLED,
    /** Nothing is attempted and new events are not kept for it; what waited already waits on. */
    DISABLED
}
