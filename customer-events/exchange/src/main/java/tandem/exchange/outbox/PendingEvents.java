package tandem.exchange.outbox;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * The events of one transaction. They are written by its last statement, so that the customers' numbers are locked for as
 * short as can be, and after everything else has been flushed, so that nobody waits for another lock while holding one of
 * these.
 */
final class PendingEvents implements Synchronization {

    private final Session session;
    private final DataSource database;
    private final CommitBell bell;
    private final List<PendingEvent> events = new ArrayList<>();
    private boolean written;

    PendingEvents(Session session, DataSource database, CommitBell bell) {
        this.session = session;
        this.database = database;
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
        try (Connection connection = database.getConnection()) {
            OutboxTable.insert(connection, events);
        } catch (SQLException e) {
            throw new PersistenceException("events were not written", e);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            bell.ring();
        }
    }
}
