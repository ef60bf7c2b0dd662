package tandem.exchange.webhooks.queue;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rung when something has become due in this process and is committed. */
@Singleton
public class DueBell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final TransactionSynchronizationRegistry transaction;

    DueBell(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Calls this at every ring. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void ring() {
        listeners.forEach(Runnable::run);
    }

    /** Rings when the current transaction has committed, and not at all if it does not. */
    public void ringOnceCommitted() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring();
                }
            }
        });
    }
}
