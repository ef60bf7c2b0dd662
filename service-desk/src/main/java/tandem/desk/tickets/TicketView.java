package tandem.desk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.Versioned;

/**
 * A ticket as responses show one.
 *
 * @param allowedTransitions the commands that may be posted to it now
 * @param resolutionNumber which resolution was the last; 0 before the first
 * @param steps what was done with it, oldest first; not shown in lists
 */
record TicketView(
        UUID id,
        long version,
        String number,
        UUID customer,
        TicketKind kind,
        Channel channel,
        @Nullable Priority priority,
        String subject,
        @Nullable String description,
        @Nullable UUID deal,
        TicketState state,
        List<String> allowedTransitions,
        @Nullable UUID agent,
        @Nullable String queue,
        Instant openedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable String solution,
        int resolutionNumber,
        int resolutionsWithdrawn,
        int agentReplies,
        long handlingSeconds,
        int transfers,
        @Nullable List<StepView> steps)
        implements Versioned {

    /** One step of a ticket, with whom it was after it. */
    record StepView(
            TicketMove move,
            TicketState state,
            Instant at,
            String by,
            @Nullable UUID agent,
            @Nullable Priority priority,
            @Nullable String note) {

        static StepView of(TicketStep step) {
            return new StepView(
                    step.move(),
                    step.state(),
                    step.happenedAt(),
                    step.doneBy(),
                    step.assignment().agentId(),
                    step.assignment().priority(),
                    step.note());
        }
    }

    /** As lists show it. */
    static TicketView of(Ticket ticket) {
        return of(ticket, null);
    }

    /** With its steps. */
    static TicketView withSteps(Ticket ticket) {
        return of(ticket, ticket.progress().steps().stream().map(StepView::of).toList());
    }

    private static TicketView of(Ticket ticket, @Nullable List<StepView> steps) {
        Matter matter = ticket.matter();
        Assignment assignment = ticket.assignment();
        Resolution resolution = ticket.resolution();
        Handling handling = ticket.handling();
        Progress progress = ticket.progress();
        return new TicketView(
                ticket.id(),
                progress.revision(),
                ticket.number(),
                matter.customerId(),
                matter.kind(),
                matter.channel(),
                assignment.priority(),
                matter.subject(),
                matter.description(),
                matter.dealId(),
                progress.state(),
                progress.state().allowedTransitions(),
                assignment.agentId(),
                assignment.queue(),
                matter.openedAt(),
                handling.firstResponseAt(),
                resolution.resolvedAt(),
                resolution.solution(),
                resolution.number(),
                resolution.withdrawn(),
                handling.agentReplies(),
                handling.handlingSeconds(),
                assignment.transfers(),
                steps);
    }
}
