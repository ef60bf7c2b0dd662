package tandem.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resolution was withdrawn: the ticket is open again.
 *
 * @param withdrawsResolution the {@link TicketResolved#resolutionNumber()} that it withdraws
 */
public record TicketReopened(
        UUID ticketId,
        String number,
        CustomerSnapshot customer,
        String kind,
        String channel,
        @Nullable String priority,
        Instant openedAt,
        int withdrawsResolution,
        Instant reopenedAt,
        @Nullable String reason)
        implements CustomerEvent {

    public TicketReopened {
        Checks.present(ticketId, "ticket id");
        Checks.present(customer, "customer");
        Checks.present(openedAt, "opened at");
        Checks.present(reopenedAt, "reopened at");
        Checks.text(number, "ticket number");
        Checks.text(kind, "kind");
        Checks.text(channel, "channel");
        Checks.atLeast(1, withdrawsResolution, "withdrawn resolution");
    }

    @Override
    public UUID subject() {
        return ticketId;
    }
}
