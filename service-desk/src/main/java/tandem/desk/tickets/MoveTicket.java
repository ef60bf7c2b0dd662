package tandem.desk.tickets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/** What can be asked of a ticket; each record is the body of the command of its name. */
public sealed interface MoveTicket {

    /** When it happened; absent means now. Only an importer may name a time. */
    @Nullable
    Instant occurredAt();

    /** Sets the priority, and says why. */
    record Triage(
            @NotNull @Nullable Priority priority,
            @CodePoints(max = 2_000) @Nullable String note,
            @Nullable Instant occurredAt)
            implements MoveTicket {}

    /** The caller takes the ticket. */
    record Take(@Nullable Instant occurredAt) implements MoveTicket {}

    /** Gives the ticket to another agent. */
    record Transfer(
            @NotNull UUID agent,
            @CodePoints(max = 2_000) @Nullable String reason,
            @Nullable Instant occurredAt) implements MoveTicket {}

    /** The customer is to do or say something first. */
    record Wait(
            @CodePoints(max = 2_000) @Nullable String reason,
            @Nullable Instant occurredAt) implements MoveTicket {}

    /** Work goes on. */
    record Resume(@Nullable Instant occurredAt) implements MoveTicket {}

    /** Asks for somebody or something beyond the agent. */
    record Escalate(
            @CodePoints(max = 2_000) @Nullable String reason,
            @Nullable Instant occurredAt) implements MoveTicket {}

    /** Holds the matter for solved. */
    record Resolve(
            @NotBlank @CodePoints(max = 10_000) String solution,
            @Nullable Instant occurredAt) implements MoveTicket {}

    /** Withdraws the last resolution. */
    record Reopen(
            @CodePoints(max = 2_000) @Nullable String reason,
            @Nullable Instant occurredAt) implements MoveTicket {}

    /** Done with. */
    record Close(@Nullable Instant occurredAt) implements MoveTicket {}
}
