package tandem.exchange.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Rung by every commit that left events in the outbox, so that an idle relay in the same process need not wait its turn. */
@Singleton
public class CommitBell {

    private long rung;

    /** How often it has rung so far. */
    public synchronized long rung() {
        return rung;
    }

    /** Wakes everybody who waits. */
    public synchronized void ring() {
        rung++;
        notifyAll();
    }

    /**
     * Waits until it has rung more often than the caller has heard, or the time is over.
     *
     * @param heard what {@link #rung()} told before the caller last looked for events
     */
    public synchronized void await(long heard, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toNanos();
        while (rung == heard && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }
}
