package tandem.faults.proxy;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The mode of a proxy, for all its connections. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Mode mode = Mode.PASS;
    private long changes;

    void set(Mode next) {
        lock.lock();
        try {
            mode = next;
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The mode, and how often it has changed. Waits while nothing passes. */
    Setting await() throws InterruptedException {
        lock.lock();
        try {
            while (mode instanceof Mode.Hold) {
                changed.await();
            }
            return new Setting(mode, changes);
        } finally {
            lock.unlock();
        }
    }

    boolean refuses() {
        lock.lock();
        try {
            return mode instanceof Mode.Refuse;
        } finally {
            lock.unlock();
        }
    }

    record Setting(Mode mode, long since) {}
}
