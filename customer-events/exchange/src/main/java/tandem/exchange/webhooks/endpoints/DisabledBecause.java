package tandem.exchange.webhooks.endpoints;

/** Why an endpoint is not delivered to. */
public enum DisabledBecause {
    /** Its partner asked for it. */
    PARTNER,
    /** An operator did it. */
    OPERATOR,
    /** It answered 410: it is gone for good. */
    GONE,
    /** For five days every attempt failed. */
    FAILING
}
