package tandem.exchange.webhooks.sending;

import java.util.concurrent.Semaphore;

/** How many requests of a run are under way: few at first, and with each success one more at most, up to a limit. */
final class InFlight {

    private final int most;
    private final Semaphore free;
    private int allowed;
    private boolean closed;

    InFlight(int first, int most) {
        this.most = most;
        this.allowed = first;
        this.free = new Semaphore(first);
    }

    /** Waits until one more may be begun. */
    void begin() throws InterruptedException {
        free.acquire();
    }

    /** One has ended, or was not begun. */
    void end() {
        free.release();
    }

    /** The receiver took one. */
    synchronized void succeeded() {
        if (!closed && allowed < most) {
            allowed++;
            free.release();
        }
    }

    /** Waits until all have ended; no other can be begun. */
    void awaitAll() throws InterruptedException {
        free.acquire(close());
    }

    private synchronized int close() {
        closed = true;
        return allowed;
    }
}
