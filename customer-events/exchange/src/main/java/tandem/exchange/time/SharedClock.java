package tandem.exchange.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time that all replicas of a service share: this machine's as long as it agrees with the database's, and otherwise the
 * database's, counted on by the monotonic clock of this machine, which nobody sets. So a machine whose clock is an hour off, or
 * is stepped back, neither puts off what others are to do nor signs with a time that nobody believes. A machine that was
 * suspended may be behind until the database is asked again, since its monotonic clock stood still meanwhile. In UTC and in
 * the microseconds that PostgreSQL keeps, so that what is read back equals what was written.
 */
final class SharedClock extends Clock {

    private static final Duration OFF = Duration.ofMillis(500);

    /** Less than what makes it off, so that a machine on the verge does not go to and fro. */
    private static final Duration AGREES_AGAIN = Duration.ofMillis(250);

    /** An answer that took longer tells less than the one before. */
    private static final Duration SLOW = Duration.ofMillis(500);

    /** What the database's clock has shown when the monotonic one showed this, give or take some. */
    private record Shown(Instant time, long nanos, Duration giveOrTake) {}

    private final InstantSource machine;
    private final LongSupplier monotonic;
    private volatile @Nullable Shown shown;
    private volatile boolean off;

    /**
     * Goes by the machine until the database has told its time.
     *
     * @param machine the machine's clock, which may be off
     * @param monotonic in nanoseconds, from any beginning
     */
    SharedClock(InstantSource machine, LongSupplier monotonic) {
        this.machine = machine;
        this.monotonic = monotonic;
    }

    /**
     * The database has shown a time; without effect when it took long to, unless it is the first.
     *
     * @param asked when it was asked, by the monotonic clock
     * @param answered when it had answered, by the same
     */
    void hasShown(Instant time, long asked, long answered) {
        Duration took = Duration.ofNanos(answered - asked);
        if (shown == null || took.compareTo(SLOW) <= 0) {
            Duration half = took.dividedBy(2);
            shown = new Shown(time, asked + half.toNanos(), half);
        }
    }

    /** How far the machine's clock is ahead of the database's, negative when it is behind; zero as long as they agree. */
    Duration ahead() {
        return ahead(machine.instant());
    }

    private Duration ahead(Instant now) {
        Shown last = shown;
        if (last == null) {
            return Duration.ZERO;
        }
        Instant expected = last.time().plusNanos(monotonic.getAsLong() - last.nanos());
        Duration ahead = Duration.between(expected, now);
        off = ahead.abs().minus(last.giveOrTake()).compareTo(off ? AGREES_AGAIN : OFF) > 0;
        return off ? ahead : Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant now = machine.instant();
        return now.minus(ahead(now)).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service's time is in UTC");
    }
}
