package tandem.exchange.time;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/**
 * Lets so many do something costly at once, and others wait a while for their turn, so that they cannot take all there is; nor
 * can a single caller take all turns, of which it has half at most.
 */
public final class Turns {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Semaphore free;
    private final int ofACaller;
    private final ConcurrentMap<String, Semaphore> freeOf = new ConcurrentHashMap<>();
    private final Duration patience;

    /**
     * For so many at once.
     *
     * @param patience how long the others wait before they are refused
     */
    public Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.ofACaller = Math.max(1, atOnce / 2);
        this.patience = patience;
    }

    /**
     * Does it when its turn comes.
     *
     * @throws Refusal {@code unavailable} (503) when that takes too long; it was not begun then
     */
    public <T> T take(Supplier<T> costly) {
        return take(free, costly);
    }

    /**
     * Does it when the turn of this caller comes, who waits for its own before it is in the way of others.
     *
     * @param caller whose turns are its own: the subject of its token
     * @throws Refusal {@code unavailable} (503) when that takes too long; it was not begun then
     */
    public <T> T take(String caller, Supplier<T> costly) {
        return take(freeOf.computeIfAbsent(caller, _ -> new Semaphore(ofACaller, true)), () -> take(costly));
    }

    private <T> T take(Semaphore free, Supplier<T> costly) {
        demandTurn(free);
        try {
            return costly.get();
        } finally {
            free.release();
        }
    }

    private void demandTurn(Semaphore free) {
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
