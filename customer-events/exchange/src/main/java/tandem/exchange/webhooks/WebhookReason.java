package tandem.exchange.webhooks;

import tandem.exchange.problems.Reason;

/** Why something about webhooks is refused. */
public enum WebhookReason implements Reason {
    /** Its address breaks the {@code rule} that is named. */
    URL_NOT_ALLOWED(422),
    /** A filter matches no event type that the partner may read. */
    UNKNOWN_EVENT_TYPE(422),
    /** A secret is not {@code whsec_} and Base64 of 24 to 64 bytes. */
    INVALID_SECRET(422),
    /** The partner has as many as are allowed. */
    TOO_MANY_ENDPOINTS(409),
    /** It is enabled or disabled already. */
    ENDPOINT_STATE(409),
    /** Something is asked of it that only an enabled one does. */
    ENDPOINT_DISABLED(409),
    /** The service has no key to encrypt secrets with. */
    WEBHOOKS_NOT_CONFIGURED(503);

    private final int status;

    WebhookReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
