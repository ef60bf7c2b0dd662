package tandem.exchange.webhooks.attempts;

import org.jspecify.annotations.Nullable;

/** How an attempt ended. */
public enum Outcome {
    /** Answered 2xx. */
    DELIVERED,
    /** Answered something else. */
    REFUSED,
    /** Answered with a redirect, which is not followed. */
    REDIRECTED,
    /** Answered 410: the endpoint is gone. */
    GONE,
    /** No answer within 15 seconds. */
    TIMED_OUT,
    /** No connection could be made, or it broke before an answer. */
    UNREACHABLE,
    /** No TLS could be agreed on, mostly since the certificate is not one for this host. */
    UNTRUSTED,
    /** The name leads nowhere, or by now to where deliveries may not go; which of them is not told. */
    NOT_ALLOWED;

    static Outcome ofStatus(int status) {
        if (status >= 200 && status < 300) {
            return DELIVERED;
        }
        if (status == 410) {
            return GONE;
        }
        return status >= 300 && status < 400 ? REDIRECTED : REFUSED;
    }

    /** Whether an answer of this status says that the receiver has too much to do. */
    static boolean isTooMuch(@Nullable Integer status) {
        return status != null && (status == 429 || status == 503);
    }
}
