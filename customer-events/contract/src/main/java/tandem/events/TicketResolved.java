package tandem.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The desk holds a ticket for solved.
 *
 * @param resolutionNumber which resolution of this ticket it is: 1 for the first, 2 for the one after a reopening
 * @param firstResponse opened to the first public answer of an agent; absent when there was none
 * @param resolution opened to this resolution
 * @param handlingSeconds working seconds of all interactions so far
 * @param agentReplies public answers of agents so far
 * @param transfers how often it went from one agent to another
 * @param sla each target that is complete
 * @param agent who resolved it
 * @param queue the queue it stood in
 * @param dealId the deal it concerns, if known
 */
public record TicketResolved(
        UUID ticketId,
        String number,
        CustomerSnapshot customer,
        String kind,
        String channel,
        @Nullable String priority,
        int resolutionNumber,
        Instant openedAt,
        Instant resolvedAt,
        @Nullable Elapsed firstResponse,
        Elapsed resolution,
        long handlingSeconds,
        int agentReplies,
        int transfers,
        @Nullable List<SlaResult> sla,
        @Nullable Person agent,
        @Nullable String queue,
        @Nullable UUID dealId)
        implements CustomerEvent {

    public TicketResolved {
        Checks.present(ticketId, "ticket id");
        Checks.present(customer, "customer");
        Checks.present(openedAt, "opened at");
        Checks.present(resolvedAt, "resolved at");
        Checks.present(resolution, "resolution");
        Checks.text(number, "ticket number");
        Checks.text(kind, "kind");
        Checks.text(channel, "channel");
        Checks.atLeast(1, resolutionNumber, "resolution number");
        Checks.atLeast(0, handlingSeconds, "handling seconds");
        Checks.atLeast(0, agentReplies, "agent replies");
        Checks.atLeast(0, transfers, "transfers");
        sla = sla == null ? null : List.copyOf(sla);
    }

    @Override
    public UUID subject() {
        return ticketId;
    }
}
