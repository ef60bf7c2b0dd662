package tandem.desk.tickets;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.time.Ids;

/** One move of a ticket, with whom and what it concerned frozen as they were; the metrics are computed from these. */
@Entity
@Table(name = "ticket_step")
class TicketStep {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Ticket ticket;

    private long revision;

    @Enumerated(EnumType.STRING)
    private TicketMove move;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    private Instant happenedAt;
    private Instant recordedAt;
    private String doneBy;

    @Embedded
    private Assignment assignment;

    private int resolutionNumber;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    TicketStep() {}

    /** Records what has just been done with the ticket, as it stands after it. */
    static TicketStep of(Ticket ticket, TicketMove move, Occasion on, @Nullable String note) {
        TicketStep step = new TicketStep();
        step.id = Ids.next();
        step.ticket = ticket;
        step.revision = ticket.progress().revision();
        step.move = move;
        step.state = ticket.progress().state();
        step.happenedAt = on.at();
        step.recordedAt = on.recordedAt();
        step.doneBy = on.login();
        step.assignment = ticket.assignment();
        step.resolutionNumber = ticket.resolution().number();
        step.note = note;
        return step;
    }

    long revision() {
        return revision;
    }

    TicketMove move() {
        return move;
    }

    TicketState state() {
        return state;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String doneBy() {
        return doneBy;
    }

    Assignment assignment() {
        return assignment;
    }

    @Nullable
    String note() {
        return note;
    }
}
