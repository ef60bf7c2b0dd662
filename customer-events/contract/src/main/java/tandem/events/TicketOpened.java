package tandem.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer turned to the desk, or the desk planned work for a customer.
 *
 * @param number what people call the ticket, for example {@code T-000042}
 * @param kind for example {@code complaint}
 * @param channel for example {@code phone}
 * @param priority for example {@code high}; absent until the ticket is triaged
 */
public record TicketOpened(
        UUID ticketId,
        String number,
        CustomerSnapshot customer,
        String kind,
        String channel,
        @Nullable String priority,
        Instant openedAt)
        implements CustomerEvent {

    public TicketOpened {
        Checks.present(ticketId, "ticket id");
        Checks.present(customer, "customer");
        Checks.present(openedAt, "opened at");
        Checks.text(number, "ticket number");
        Checks.text(kind, "kind");
        Checks.text(channel, "channel");
    }

    @Override
    public UUID subject() {
        return ticketId;
    }
}
