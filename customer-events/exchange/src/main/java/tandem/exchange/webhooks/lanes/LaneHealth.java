package tandem.exchange.webhooks.lanes;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.attempts.Result;

/**
 * How an endpoint fares: closed (no failures), open (it pauses), half open (one attempt tries it). Five failures in a row
 * open it for 30 s, and each failed try doubles that up to 5 min; a success closes it.
 *
 * @param failures in a row
 * @param failingSince the first failure since the last success; null when the last attempt succeeded
 * @param pauses in a row
 * @param slow whether the last answer took more than a second
 */
public record LaneHealth(int failures, @Nullable Instant failingSince, int pauses, boolean slow) {

    static final int FAILURES_BEFORE_PAUSE = 5;

    /** Nothing but failure for so long disables an endpoint. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    LaneHealth after(Result result) {
        boolean tookLong = result.took().compareTo(SLOW) > 0;
        if (result.isDelivered()) {
            return new LaneHealth(0, null, 0, tookLong);
        }
        int inARow = failures + 1;
        Instant since = failingSince == null ? result.attempted() : failingSince;
        return new LaneHealth(inARow, since, pauses, slow || tookLong);
    }

    /** At the end of a run with attempts: what failed in it together is one more pause, however many were under way. */
    LaneHealth ended() {
        return failures < FAILURES_BEFORE_PAUSE ? this : new LaneHealth(failures, failingSince, pauses + 1, slow);
    }

    /** Whether the endpoint is to be left alone. */
    public boolean isOpen() {
        return failures >= FAILURES_BEFORE_PAUSE;
    }

    /** How long the endpoint is left alone from now on; null while it is not. */
    @Nullable
    Duration pause() {
        if (!isOpen()) {
            return null;
        }
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(pauses - 1L, 0, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Whether a failure at this instant ends the patience with the endpoint. */
    public boolean isHopeless(Instant failed) {
        return failingSince != null && !failed.isBefore(failingSince.plus(PATIENCE));
    }
}
