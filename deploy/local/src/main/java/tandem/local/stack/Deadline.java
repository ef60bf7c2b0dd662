package tandem.local.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Until when to wait for another process, on the machine's monotonic clock. */
public final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** Waits until the condition holds; false when the time was over before it did. */
    public boolean await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (passed()) {
                return false;
            }
            pause(PAUSE);
        }
        return true;
    }

    /** Gives another process time; an interrupt ends the wait and stays set. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while waiting", e);
        }
    }
}
