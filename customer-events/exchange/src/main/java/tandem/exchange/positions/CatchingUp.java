package tandem.exchange.positions;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;

/**
 * Lets a caller read here what it has written on the other side: it names the number that the other side's answer told,
 * and is answered when everything up to that number is in the views. Between two looks no database connection is held;
 * a batch of this replica ends the wait for the next look, one of another replica is found by the next look.
 */
@Singleton
public class CatchingUp {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final StreamPositions positions;
    private final AppliedBell bell;

    CatchingUp(StreamPositions positions, AppliedBell bell) {
        this.positions = positions;
        this.bell = bell;
    }

    /**
     * Returns when nothing of the customer's stream up to this number is missing in the views. To be called outside a
     * transaction, on a thread that may wait.
     *
     * @param minSequence null for a caller that takes the views as they are
     * @param longest how long to wait at most
     * @throws Refusal {@code not_yet_applied} (503) when the time is over
     */
    public void await(UUID customerId, @Nullable Long minSequence, Duration longest) {
        if (minSequence == null) {
            return;
        }
        long deadline = System.nanoTime() + longest.toNanos();
        long heard = bell.rung();
        long applied = positions.of(customerId).appliedSequence();
        while (applied < minSequence) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive() || !listen(heard, left)) {
                throw new Refusal(PositionReason.NOT_YET_APPLIED)
                        .with("min_sequence", minSequence)
                        .with("applied_sequence", applied)
                        .with("retry_after_seconds", RETRY_AFTER.toSeconds());
            }
            heard = bell.rung();
            applied = positions.of(customerId).appliedSequence();
        }
    }

    /** False when the thread is to end. */
    private boolean listen(long heard, Duration left) {
        try {
            bell.await(heard, left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
