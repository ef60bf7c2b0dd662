package tandem.exchange.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Rung when something has happened in this process, so that whoever waits for it need not wait its turn. */
public class Bell {

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
     * @param heard what {@link #rung()} told before the caller last looked
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
