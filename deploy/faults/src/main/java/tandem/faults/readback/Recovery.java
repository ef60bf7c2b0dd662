package tandem.faults.readback;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Waits until nothing waits any more and both sides agree on every customer. */
final class Recovery {

    private static final long PAUSE_MILLIS = 250;

    private final Calming calming;
    private final InstantSource clock;

    Recovery(Calming calming, InstantSource clock) {
        this.calming = calming;
        this.clock = clock;
    }

    /** How long it took since then; empty when it had not come at the end of the patience. */
    Optional<Duration> since(Instant healed, Duration patience) throws InterruptedException {
        Instant until = healed.plus(patience);
        Set<String> open = Set.of();
        boolean known = false;
        do {
            try {
                if (!known) {
                    open = calming.customers();
                    known = true;
                }
                open = calming.disagreeing(open);
                if (open.isEmpty() && calming.calm()) {
                    return Optional.of(Duration.between(healed, clock.instant()));
                }
            } catch (Sides.Unreadable | SQLException | ExecutionException e) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } while (clock.instant().isBefore(until));
        return Optional.empty();
    }
}
