package tandem.exchange.webhooks.lanes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.attempts.Outcome;
import tandem.exchange.webhooks.attempts.Result;

/**
 * How a run of a lane has gone so far.
 *
 * @param made attempts
 * @param lastAttempt null before the first
 * @param lastSuccess null while there is none
 * @param restsUntil when a receiver that has too much to do wants something again; null when none said so
 * @param gone whether the receiver said that it is gone
 */
public record Course(
        LaneHealth health,
        int made,
        @Nullable Instant lastAttempt,
        @Nullable Instant lastSuccess,
        @Nullable Instant restsUntil,
        boolean gone) {

    public static Course begun(Lane lane) {
        return new Course(lane.health(), 0, null, null, null, false);
    }

    public Course after(Result result) {
        Instant attempted = result.attempted();
        boolean rests = result.restsUntil().isAfter(result.ended());
        return new Course(
                health.after(result),
                made + 1,
                later(lastAttempt, attempted),
                result.isDelivered() ? later(lastSuccess, attempted) : lastSuccess,
                rests ? later(restsUntil, result.restsUntil()) : restsUntil,
                gone || result.outcome() == Outcome.GONE);
    }

    /** At its end. */
    public Course ended() {
        return made == 0 ? this : new Course(health.ended(), made, lastAttempt, lastSuccess, restsUntil, gone);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
