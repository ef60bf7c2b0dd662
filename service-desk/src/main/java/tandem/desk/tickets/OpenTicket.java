package tandem.desk.tickets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Asks the desk to take up a customer's matter.
 *
 * @param customer who has the matter
 * @param deal the deal it concerns, if known
 * @param queue the queue that should see it; absent means every agent
 * @param occurredAt when it was brought to the desk; absent means now, and only an importer may name a time
 */
public record OpenTicket(
        @NotNull UUID customer,
        @NotNull TicketKind kind,
        @NotNull Channel channel,
        @Nullable Priority priority,
        @NotBlank @CodePoints(max = 300) String subject,
        @CodePoints(max = 20_000) @Nullable String description,
        @Nullable UUID deal,
        @CodePoints(max = 100) @Nullable String queue,
        @Nullable Instant occurredAt) {}
