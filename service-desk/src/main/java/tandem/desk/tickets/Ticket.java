package tandem.desk.tickets;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.desk.DeskReason;
import tandem.desk.agents.AgentCard;
import tandem.exchange.problems.Refusal;

/**
 * One matter of one customer. It is opened, perhaps triaged, taken by an agent, may wait for the customer or be
 * escalated, and is resolved. The customer may disagree: then it is reopened, which withdraws the resolution, and the
 * next one gets the next number. A ticket that stays resolved is closed, and even then it can come back.
 */
@Entity
@Table(name = "ticket")
class Ticket {

    private static final Runnable NOTHING_ELSE = () -> {};

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Embedded
    private Matter matter;

    @Embedded
    private Assignment assignment;

    @Embedded
    private Resolution resolution = Resolution.NONE;

    @Embedded
    private Handling handling = Handling.NONE;

    @Embedded
    private Progress progress = new Progress();

    @SuppressWarnings("NullAway.Init")
    Ticket() {}

    /** Records a customer's matter under a number that people can say. */
    static Ticket open(UUID id, String number, OpenTicket wish, Occasion on) {
        Ticket ticket = new Ticket();
        ticket.id = id;
        ticket.number = number;
        ticket.matter = Matter.of(wish, on.at());
        ticket.assignment = new Assignment(wish.priority(), null, wish.queue(), 0);
        ticket.progress.record(ticket, TicketMove.OPENED, TicketState.NEW, on, null);
        return ticket;
    }

    void triage(@Nullable Priority priority, @Nullable String note, Occasion on) {
        moveTo(TicketMove.TRIAGED, on, note, () -> assignment = assignment.urged(priority));
    }

    void take(AgentCard agent, Occasion on) {
        boolean inHand = progress.state() == TicketState.OPEN;
        moveTo(TicketMove.TAKEN, on, null, () -> assignment = assignment.takenBy(agent, inHand));
    }

    void transfer(AgentCard agent, @Nullable String reason, Occasion on) {
        moveTo(TicketMove.TRANSFERRED, on, reason, () -> assignment = assignment.toAnother(agent));
    }

    void waitForCustomer(@Nullable String reason, Occasion on) {
        moveTo(TicketMove.WAITED, on, reason, NOTHING_ELSE);
    }

    void resume(Occasion on) {
        moveTo(TicketMove.RESUMED, on, null, NOTHING_ELSE);
    }

    void escalate(@Nullable String reason, Occasion on) {
        moveTo(TicketMove.ESCALATED, on, reason, NOTHING_ELSE);
    }

    void resolve(String solution, Occasion on) {
        moveTo(TicketMove.RESOLVED, on, solution, () -> {
            if (on.agent() != null) {
                assignment = assignment.to(on.agent());
            }
            resolution = resolution.again(solution, on.at());
        });
    }

    void reopen(@Nullable String reason, Occasion on) {
        moveTo(TicketMove.REOPENED, on, reason, () -> resolution = resolution.withdraw());
    }

    void close(Occasion on) {
        moveTo(TicketMove.CLOSED, on, null, NOTHING_ELSE);
    }

    /** Counts a contact with the customer, or work without one; no move. */
    void handled(Contact contact) {
        if (contact.at().isBefore(matter.openedAt())) {
            throw new Refusal(DeskReason.BEFORE_OPENING).with("opened_at", matter.openedAt());
        }
        handling = handling.plus(contact);
        progress.touch();
    }

    /** The one gate: every move is checked, done and recorded here. */
    private void moveTo(TicketMove move, Occasion on, @Nullable String note, Runnable change) {
        TicketState next = progress.after(move, on.at());
        change.run();
        progress.record(this, move, next, on, note);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    Matter matter() {
        return matter;
    }

    Assignment assignment() {
        return assignment;
    }

    Resolution resolution() {
        return resolution;
    }

    Handling handling() {
        return handling;
    }

    Progress progress() {
        return progress;
    }
}
