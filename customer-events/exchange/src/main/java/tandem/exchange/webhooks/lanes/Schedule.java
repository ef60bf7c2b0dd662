package tandem.exchange.webhooks.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When an event is attempted: at once, then 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h after the failure before;
 * ten attempts over 75 h 35 min (the schedule of Standard Webhooks 1.0). Each wait is lengthened by up to a tenth, so that
 * what failed together does not come back together.
 *
 * @param jitter how much of a tenth is added: 0 to below 1
 */
public record Schedule(RandomGenerator jitter) {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final int ATTEMPTS = WAITS.size() + 1;

    /** No receiver may put an attempt off for longer. */
    static final Duration LONGEST_ASKED = Duration.ofHours(24);

    /**
     * The next attempt after a failure.
     *
     * @param tries attempts made so far
     * @param askedFor what {@code Retry-After} said; it can only make the wait longer
     * @return empty when all attempts are made
     */
    Optional<Instant> next(int tries, Instant failed, @Nullable Duration askedFor) {
        if (tries >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(tries - 1);
        Duration jittered = wait.plusMillis((long) (wait.toMillis() * jitter.nextDouble() / 10));
        Duration asked = askedFor == null ? Duration.ZERO : askedFor;
        Duration bounded = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return Optional.of(failed.plus(bounded.compareTo(jittered) > 0 ? bounded : jittered));
    }
}
