package tandem.exchange.webhooks.attempts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param took to the answer, or until it was given up
 * @param status of HTTP; null without an answer
 * @param answer the first 2 KiB of the body; null without one
 * @param retryAfter what the receiver asked for, from the end of the attempt; null when it did not
 */
public record Result(
        Outcome outcome,
        Instant attempted,
        Duration took,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Duration retryAfter) {

    /** No receiver puts its whole endpoint off for longer at once. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    /** An attempt that nobody answered. */
    public static Result without(Outcome outcome, Instant attempted, Duration took) {
        return new Result(outcome, attempted, took, null, null, null);
    }

    /** When it ended, as far as whole seconds went by; the schedule counts from here. */
    public Instant ended() {
        return attempted.plusSeconds(took.toSeconds());
    }

    public boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    /** Until when the receiver, having too much to do, wants nothing at all; the attempt's end when it is not so. */
    public Instant restsUntil() {
        if (retryAfter == null || !Outcome.isTooMuch(status)) {
            return ended();
        }
        return ended().plus(retryAfter.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : retryAfter);
    }
}
