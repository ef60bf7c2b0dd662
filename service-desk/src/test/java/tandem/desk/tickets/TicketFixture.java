package tandem.desk.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.desk.agents.AgentCard;

/** Tickets in every state, made by public moves only, each move a minute after the one before. */
final class TicketFixture {

    static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    static final AgentCard ADA = new AgentCard(UUID.randomUUID(), "Ada", "hardware");
    static final AgentCard BEN = new AgentCard(UUID.randomUUID(), "Ben", null);

    private TicketFixture() {}

    static Occasion minute(int minute) {
        return minute(minute, ADA);
    }

    static Occasion minute(int minute, @Nullable AgentCard agent) {
        Instant at = OPENED.plusSeconds(60L * minute);
        return new Occasion("ada", agent, at, at);
    }

    static Ticket newTicket() {
        OpenTicket wish = new OpenTicket(
                UUID.randomUUID(), TicketKind.PROBLEM, Channel.PHONE, null, "It is silent", null, null, null, null);
        return Ticket.open(UUID.randomUUID(), "T-000042", wish, minute(0));
    }

    static Ticket openTicket() {
        Ticket ticket = newTicket();
        ticket.take(ADA, minute(1));
        return ticket;
    }

    static Ticket waitingTicket() {
        Ticket ticket = openTicket();
        ticket.waitForCustomer("serial number", minute(2));
        return ticket;
    }

    static Ticket escalatedTicket() {
        Ticket ticket = openTicket();
        ticket.escalate("needs the maker", minute(2));
        return ticket;
    }

    static Ticket resolvedTicket() {
        Ticket ticket = openTicket();
        ticket.resolve("plugged in", minute(10));
        return ticket;
    }

    static Ticket closedTicket() {
        Ticket ticket = resolvedTicket();
        ticket.close(minute(11));
        return ticket;
    }

    static Ticket in(TicketState state) {
        return switch (state) {
            case NEW -> newTicket();
            case OPEN -> openTicket();
            case WAITING -> waitingTicket();
            case ESCALATED -> escalatedTicket();
            case RESOLVED -> resolvedTicket();
            case CLOSED -> closedTicket();
        };
    }
}
