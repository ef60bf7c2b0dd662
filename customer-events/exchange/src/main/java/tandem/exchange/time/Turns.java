package tandem.exchange.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** Lets so many do something costly at once, and others wait a while for their turn, so that they cannot take all there is. */
public final class Turns {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Semaphore free;
    private final Duration patience;

    /**
     * For so many at once.
     *
     * @param patience how long the others wait before they are refused
     */
    public Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * Does it when its turn comes.
     *
     * @throws Refusal {@code unavailable} (503) when that takes too long; it was not begun then
     */
    public <T> T take(Supplier<T> costly) {
        demandTurn();
        try {
            return costly.get();
        } finally {
            free.release();
        }
    }

    private void demandTurn() {
        try {
            if (free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(RequestReason.UNAVAILABLE).with("retry_after_seconds", COME_BACK.toSeconds());
    }
}
