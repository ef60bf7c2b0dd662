package tandem.faults.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Everybody who works at once. Who fails is remembered: a run on less load than it was asked for proves less. */
final class Workers implements AutoCloseable {

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    /** What one of them does until the latch opens. */
    interface Work {

        void until(CountDownLatch end) throws InterruptedException;
    }

    void start(String name, Work work) {
        threads.add(Thread.ofVirtual().name(name).start(() -> run(name, work)));
    }

    private void run(String name, Work work) {
        try {
            work.until(end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failures.add(name + " failed: " + e);
        }
    }

    /** Tells all to end and waits; returns who failed and who did not end in time. */
    List<String> end(Duration patience) throws InterruptedException {
        end.countDown();
        long until = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                failures.add(thread.getName() + " did not end within " + patience.toSeconds() + " s");
            }
        }
        return List.copyOf(failures);
    }

    /** Interrupts whoever still works. */
    @Override
    public void close() {
        end.countDown();
        threads.forEach(Thread::interrupt);
    }
}
