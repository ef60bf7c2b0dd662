package tandem.faults.load;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When a client acts next: at irregular moments that keep up with its rate, whatever each answer takes. */
final class Pace {

    private static final long FARTHEST_BEHIND = TimeUnit.SECONDS.toNanos(1);

    private final long pause;
    private final Random random;
    private long due = System.nanoTime();

    /** @param pause nanoseconds from one act to the next, on average */
    Pace(long pause, Random random) {
        this.pause = pause;
        this.random = random;
    }

    /** Waits for the next moment; false when the end came before it. What was missed long ago is not made up for. */
    boolean await(CountDownLatch end) throws InterruptedException {
        long now = System.nanoTime();
        due = Math.max(due + pause / 2 + random.nextLong(pause + 1), now - FARTHEST_BEHIND);
        return !end.await(Math.max(0, due - now), TimeUnit.NANOSECONDS);
    }
}
