package tandem.desk.tickets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** All tickets, and the numbers that people call them by. */
@ApplicationScoped
class Tickets implements PanacheRepositoryBase<Ticket, UUID> {

    /** The ticket, which nobody else changes until the transaction ends. */
    Optional<Ticket> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The ticket if the caller sees it; whoever does not cannot tell it from one that does not exist. */
    Ticket seenBy(Attendant attendant, UUID id) {
        return findByIdOptional(id).filter(attendant::sees).orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    /** As {@link #seenBy}, and nobody else changes it until the transaction ends. */
    Ticket heldBy(Attendant attendant, UUID id) {
        return held(id).filter(attendant::sees).orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    /** Brings these tickets into the session, held as {@link #held} does, in the order that keeps jobs from deadlock. */
    void fetch(Collection<UUID> ids) {
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The next number, such as {@code T-000042}; one that is not used in the end is not given again. */
    String nextNumber() {
        Number next = (Number) getEntityManager()
                .createNativeQuery("select nextval('ticket_number')", Long.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return "T-%06d".formatted(next.longValue());
    }
}
