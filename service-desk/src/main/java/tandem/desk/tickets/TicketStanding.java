package tandem.desk.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a ticket is, as other features may know it.
 *
 * @param customer whose matter it is
 * @param agent with whom it is, if with anybody
 * @param lastStepAt nothing can happen to it before this
 * @param revision raised by every change
 */
public record TicketStanding(
        UUID id,
        String number,
        UUID customer,
        TicketState state,
        @Nullable UUID agent,
        Instant lastStepAt,
        long revision) {

    static TicketStanding of(Ticket ticket) {
        return new TicketStanding(
                ticket.id(),
                ticket.number(),
                ticket.matter().customerId(),
                ticket.progress().state(),
                ticket.assignment().agentId(),
                ticket.progress().lastStepAt(),
                ticket.progress().revision());
    }
}
