package tandem.exchange.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * The events of one transaction. They are written by its last statement, so that the customers' numbers are locked for as
 * short as can be, and after everything else has been flushed, so that nobody waits for another lock while holding one of
 * these.
 */
final class PendingEvents implements Synchronization {

    private final Session session;
    private final CommitBell bell;
    private final List<PendingEvent> events = new ArrayList<>();
    private boolean written;

    PendingEvents(Session session, CommitBell bell) {
        this.session = session;
        this.bell = bell;
    }

    void add(PendingEvent event) {
        if (written) {
            throw new IllegalStateException("the events of this transaction have been written already");
        }
        events.add(event);
    }

    @Override
    public void beforeCompletion() {
        session.flush();
        written = true;
        session.doWork(connection -> OutboxTable.insert(connection, events));
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            bell.ring();
        }
    }
}
