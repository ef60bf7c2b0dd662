package tandem.desk.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.desk.DeskReason;
import tandem.desk.agents.AgentCard;
import tandem.desk.agents.Agents;
import tandem.desk.customers.Customers;
import tandem.events.CustomerSnapshot;
import tandem.events.Person;
import tandem.exchange.outbox.Outbox;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** Does what is asked of tickets, and tells the other side in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MovingTickets {

    private final Tickets tickets;
    private final Customers customers;
    private final Agents agents;
    private final Outbox outbox;

    MovingTickets(Tickets tickets, Customers customers, Agents agents, Outbox outbox) {
        this.tickets = tickets;
        this.customers = customers;
        this.agents = agents;
        this.outbox = outbox;
    }

    /** How far a ticket is; empty when there is none of this id. Nobody else changes it until the transaction ends. */
    public Optional<TicketStanding> standing(UUID id) {
        return tickets.held(id).map(TicketStanding::of);
    }

    /** Fetches these tickets with their customers at one go, before each of them is asked for; nobody else changes them. */
    public void fetch(Collection<UUID> ids) {
        tickets.fetch(ids);
    }

    /** Opens a ticket under this id; the customer must be known. */
    public TicketStanding open(UUID id, OpenTicket wish, Occasion on) {
        CustomerSnapshot customer = customers.named(wish.customer());
        Ticket ticket = Ticket.open(id, tickets.nextNumber(), wish, on);
        tickets.persist(ticket);
        tell(ticket, customer);
        return TicketStanding.of(ticket);
    }

    /** Moves a ticket; refused when its state does not offer the move. */
    public TicketStanding move(UUID id, MoveTicket command, Occasion on) {
        Ticket ticket = held(id);
        perform(ticket, command, on.notBefore(ticket.progress().lastStepAt()));
        tell(ticket, customers.named(ticket.matter().customerId()));
        return TicketStanding.of(ticket);
    }

    /** The same occasion; but where a clock is behind, not before the ticket's opening, nor before its first answer. */
    public Occasion inOrder(UUID id, Occasion on) {
        Ticket ticket = held(id);
        return on.notBefore(ticket.handling().clockChangedAt(ticket.matter().openedAt()));
    }

    /** Counts a contact towards the ticket's clocks. */
    public TicketStanding handled(UUID id, Contact contact) {
        Ticket ticket = held(id);
        ticket.handled(contact);
        return TicketStanding.of(ticket);
    }

    private void perform(Ticket ticket, MoveTicket command, Occasion on) {
        switch (command) {
            case MoveTicket.Triage triage -> ticket.triage(triage.priority(), triage.note(), on);
            case MoveTicket.Take _ -> ticket.take(acting(on), on);
            case MoveTicket.Transfer transfer -> ticket.transfer(agents.named(transfer.agent()), transfer.reason(), on);
            case MoveTicket.Wait wait -> ticket.waitForCustomer(wait.reason(), on);
            case MoveTicket.Resume _ -> ticket.resume(on);
            case MoveTicket.Escalate escalate -> ticket.escalate(escalate.reason(), on);
            case MoveTicket.Resolve resolve -> ticket.resolve(resolve.solution(), on);
            case MoveTicket.Reopen reopen -> ticket.reopen(reopen.reason(), on);
            case MoveTicket.Close _ -> ticket.close(on);
        }
    }

    private static AgentCard acting(Occasion on) {
        return Optional.ofNullable(on.agent())
                .orElseThrow(() -> new Refusal(DeskReason.CALLER_IS_NO_AGENT).with("login", on.login()));
    }

    private void tell(Ticket ticket, CustomerSnapshot customer) {
        TicketStep last = ticket.progress().last();
        new TicketEvents(ticket, customer, person(ticket.assignment().agentId()))
                .of(last)
                .ifPresent(event -> outbox.append(event, ticket.progress().revision(), last.happenedAt()));
    }

    private @Nullable Person person(@Nullable UUID agent) {
        return agent == null ? null : agents.named(agent).person();
    }

    private Ticket held(UUID id) {
        return tickets.held(id).orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }
}
