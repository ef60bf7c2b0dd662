package tandem.exchange.webhooks.sending;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A thread at work on a lane, in one of the places that there are for its kind. On a fast lane, who takes longer than a second gives its
 * place up to others and ends beside them, so that receivers which turn out not to answer hold up nobody.
 */
final class Worker {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Semaphore places;
    private final boolean fast;
    private final AtomicBoolean placed = new AtomicBoolean(true);
    private final long begun = System.nanoTime();

    /**
     * @param places of which one was acquired for it
     * @param fast whether its lane is one that should end soon
     */
    Worker(Semaphore places, boolean fast) {
        this.places = places;
        this.fast = fast;
    }

    /** Whether it is a fast lane's and still in its place after a second. */
    boolean takesTooLong() {
        return fast && placed.get() && System.nanoTime() - begun > LONGEST.toNanos();
    }

    /** Whether it has given its place up already. */
    boolean isBeside() {
        return !placed.get();
    }

    /** Gives its place up; once, however often it is asked to. */
    void giveUpPlace() {
        if (placed.compareAndSet(true, false)) {
            places.release();
        }
    }
}
