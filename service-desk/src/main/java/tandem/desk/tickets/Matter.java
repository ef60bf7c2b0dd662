package tandem.desk.tickets;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customer brought to the desk; it stays as it was said. */
@Embeddable
record Matter(
        UUID customerId,
        @Enumerated(EnumType.STRING) TicketKind kind,
        @Enumerated(EnumType.STRING) Channel channel,
        String subject,
        @Nullable String description,
        @Nullable UUID dealId,
        Instant openedAt) {

    static Matter of(OpenTicket wish, Instant openedAt) {
        return new Matter(
                wish.customer(),
                wish.kind(),
                wish.channel(),
                wish.subject(),
                wish.description(),
                wish.deal(),
                openedAt);
    }
}
