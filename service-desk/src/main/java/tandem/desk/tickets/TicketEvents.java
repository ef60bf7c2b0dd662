package tandem.desk.tickets;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.CustomerSnapshot;
import tandem.events.Person;
import tandem.events.TicketOpened;
import tandem.events.TicketReopened;
import tandem.events.TicketResolved;

/** What the other side is told about a ticket: its opening, each resolution, and each reopening. */
final class TicketEvents {

    private final Ticket ticket;
    private final CustomerSnapshot customer;
    private final @Nullable Person agent;

    /** @param agent with whom the ticket is, if with anybody */
    TicketEvents(Ticket ticket, CustomerSnapshot customer, @Nullable Person agent) {
        this.ticket = ticket;
        this.customer = customer;
        this.agent = agent;
    }

    /** What the ticket's last step means to the other side, if anything. */
    Optional<CustomerEvent> of(TicketStep last) {
        return switch (last.move()) {
            case OPENED -> Optional.of(opened());
            case RESOLVED -> Optional.of(resolved());
            case REOPENED -> Optional.of(reopened(last));
            case TRIAGED, TAKEN, TRANSFERRED, WAITED, RESUMED, ESCALATED, CLOSED -> Optional.empty();
        };
    }

    private TicketOpened opened() {
        Matter matter = ticket.matter();
        return new TicketOpened(
                ticket.id(),
                ticket.number(),
                customer,
                matter.kind().word(),
                matter.channel().word(),
                priority(),
                matter.openedAt());
    }

    private TicketResolved resolved() {
        Matter matter = ticket.matter();
        Handling handling = ticket.handling();
        Resolution resolution = ticket.resolution();
        var resolvedAt = Objects.requireNonNull(resolution.resolvedAt());
        return new TicketResolved(
                ticket.id(),
                ticket.number(),
                customer,
                matter.kind().word(),
                matter.channel().word(),
                priority(),
                resolution.number(),
                matter.openedAt(),
                resolvedAt,
                handling.firstResponse(matter.openedAt()),
                Handling.elapsed(matter.openedAt(), resolvedAt),
                handling.handlingSeconds(),
                handling.agentReplies(),
                ticket.assignment().transfers(),
                null,
                agent,
                ticket.assignment().queue(),
                matter.dealId());
    }

    private TicketReopened reopened(TicketStep step) {
        Matter matter = ticket.matter();
        return new TicketReopened(
                ticket.id(),
                ticket.number(),
                customer,
                matter.kind().word(),
                matter.channel().word(),
                priority(),
                matter.openedAt(),
                ticket.resolution().number(),
                step.happenedAt(),
                step.note());
    }

    private @Nullable String priority() {
        Priority priority = ticket.assignment().priority();
        return priority == null ? null : priority.word();
    }
}
