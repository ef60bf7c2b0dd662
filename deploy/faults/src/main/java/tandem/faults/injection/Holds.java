package tandem.faults.injection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which fault has which part in its hands. A schedule lays faults apart, but on a slow machine one may take longer to be
 * healed than was planned; whoever wants the same part then waits, so that no two end or start it at once.
 */
final class Holds {

    private final Map<String, ReentrantLock> parts = new ConcurrentHashMap<>();

    /** Takes all of these for the calling thread, in one order, or none; false when one was not free in time. */
    boolean take(Set<String> wanted, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        List<String> taken = new ArrayList<>();
        for (String part : wanted.stream().sorted().toList()) {
            if (!lock(part).tryLock(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                taken.forEach(this::release);
                return false;
            }
            taken.add(part);
        }
        return true;
    }

    /** Gives back what this thread has taken. */
    void release(Set<String> taken) {
        taken.forEach(this::release);
    }

    private void release(String part) {
        lock(part).unlock();
    }

    private ReentrantLock lock(String part) {
        return parts.computeIfAbsent(part, _ -> new ReentrantLock());
    }
}
