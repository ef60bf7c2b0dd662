package tandem.faults.injection;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A fault in a schedule.
 *
 * @param begins after the load has begun
 * @param lasts until it is taken away; nothing for what happens at once
 * @param seed of whatever else is left to chance
 */
record Planned(FaultKind kind, String target, Duration begins, Duration lasts, long seed) {

    Duration ends() {
        return begins.plus(lasts);
    }

    /** When it is over with what comes of it; what happens at once needs no recovery. */
    Duration over(Duration recovery) {
        return lasts.isZero() ? begins : ends().plus(recovery);
    }

    /** Everything that must be free of other faults meanwhile. */
    Set<String> touches() {
        return kind.touches(target);
    }

    boolean meets(Planned other) {
        return touches().stream().anyMatch(other.touches()::contains);
    }

    Fault on(Ground ground) {
        return kind.on(ground, target, new Random(seed));
    }

    String text() {
        String time = lasts.isZero() ? "" : String.format(Locale.ROOT, " for %.1f s", lasts.toMillis() / 1_000.0);
        return kind.code() + " " + target + time;
    }
}
