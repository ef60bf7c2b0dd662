package tandem.exchange.webhooks.deliverylog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its partner sees it.
 *
 * @param number 1 for the first
 * @param tookMs milliseconds to the answer, or until it was given up
 * @param outcome delivered, refused, redirected, gone, timed_out, unreachable, untrusted or not_allowed
 * @param status of HTTP; absent without an answer
 * @param answer the first 2 KiB of the answer's body
 */
record AttemptView(
        int number,
        Instant attemptedAt,
        int tookMs,
        String outcome,
        @Nullable Integer status,
        @Nullable String answer) {}
