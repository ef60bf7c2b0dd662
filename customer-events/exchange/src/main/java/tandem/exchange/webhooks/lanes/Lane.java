package tandem.exchange.webhooks.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.signing.Signatures;

/**
 * An endpoint as its sender claimed it.
 *
 * @param lease the claim's number
 * @param failures in a row, over all its deliveries
 * @param failingSince the first failure since the last success
 * @param pauses in a row
 */
public record Lane(
        UUID endpoint,
        long lease,
        String url,
        boolean ordered,
        @Nullable Integer ratePerSecond,
        boolean slow,
        int failures,
        @Nullable Instant failingSince,
        int pauses,
        Signatures signatures) {

    private static final int FIRST_IN_FLIGHT = 4;
    private static final int MOST_IN_FLIGHT = 32;

    /** How many requests may be in flight at once in the beginning; each success makes room for one more. */
    public int firstInFlight() {
        return Math.min(FIRST_IN_FLIGHT, mostInFlight());
    }

    /** How many may be at once at all. */
    public int mostInFlight() {
        return ordered || isOnProbation() ? 1 : MOST_IN_FLIGHT;
    }

    /** Whether it has paused, and nothing has succeeded since: then a single attempt tries it. */
    boolean isOnProbation() {
        return failures >= LaneHealth.FAILURES_BEFORE_PAUSE;
    }

    /** The state after these results. */
    LaneHealth health() {
        return new LaneHealth(failures, failingSince, pauses, slow);
    }

    /** How many deliveries are taken at once: with a rate those of a fifth of a second, so that it holds for any second. */
    int batch(int most) {
        if (isOnProbation()) {
            return 1;
        }
        return ratePerSecond == null ? most : Math.clamp(ratePerSecond / 5, 1, most);
    }

    /** Whether more than one batch may be sent in one run. */
    public boolean takesMore() {
        return !isOnProbation() && ratePerSecond == null;
    }

    /** How long the lane rests after so many requests, to keep its rate. */
    Duration restAfter(int requests) {
        return ratePerSecond == null
                ? Duration.ZERO
                : Duration.ofSeconds(1).multipliedBy(requests).dividedBy(ratePerSecond);
    }
}
