package tandem.exchange.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import tandem.events.CustomerEvent;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Refuses;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventJson;

/** Where a service leaves what it decided for the other side to know. */
@ApplicationScoped
@Refuses({"event_too_large", "outbox_full"})
public class Outbox {

    private final TransactionSynchronizationRegistry transaction;
    private final Session session;
    private final DataSource database;
    private final EventJson json;
    private final Backlog backlog;
    private final CommitBell bell;
    private final Causes causes;

    Outbox(
            TransactionSynchronizationRegistry transaction,
            Session session,
            DataSource database,
            EventJson json,
            Backlog backlog,
            CommitBell bell,
            Causes causes) {
        this.transaction = transaction;
        this.session = session;
        this.database = database;
        this.json = json;
        this.backlog = backlog;
        this.bell = bell;
        this.causes = causes;
    }

    /**
     * What the events that are appended from now on in this transaction come from. A request needs not say so; a job says
     * it once, a consumer before it answers an event with one of its own.
     *
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void causedBy(Cause cause) {
        causes.name(cause);
    }

    /**
     * Publishes the event if, and only if, the current transaction commits; per customer in the order of commits.
     *
     * @param entityVersion the version of the event's subject after this change; a later event of the same subject must
     *     carry a higher one, also within one transaction
     * @param occurredAt when it happened in the business, which for imported history lies in the past
     * @return the event's id, under which it is published
     * @throws Refusal {@code event_too_large} (413) when its JSON is larger than 256 KiB, {@code outbox_full} (503) when
     *     too many events wait
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID append(CustomerEvent event, long entityVersion, Instant occurredAt) {
        backlog.refuseWhenFull();
        UUID id = Ids.next();
        pending().add(PendingEvent.of(id, event, entityVersion, occurredAt, causes.current(), json.encode(event)));
        return id;
    }

    private PendingEvents pending() {
        if (transaction.getResource(PendingEvents.class) instanceof PendingEvents pending) {
            return pending;
        }
        session.isJoinedToTransaction(); // opens it now: at the end of the transaction none may join any more
        PendingEvents pending = new PendingEvents(session, database, bell);
        transaction.putResource(PendingEvents.class, pending);
        transaction.registerInterposedSynchronization(pending);
        return pending;
    }
}
