package tandem.desk.tickets;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a ticket stands, and which moves it offers there.
 *
 * <pre>
 *   NEW ─────────▶ OPEN ◀───▶ WAITING
 *    │  ╲           ▲ ▲          ▲
 *    │   ╲          │ ╰────╮     │
 *    │    ╲ escalate│      ▼     ▼
 *    │     ╰────────┼───▶ ESCALATED
 *    │ resolve      │ reopen
 *    ╰─(each of the four)──▶ RESOLVED ──▶ CLOSED ──reopen──▶ OPEN
 * </pre>
 */
public enum TicketState {
    /** Recorded; nobody has taken it yet. */
    NEW("new"),
    /** An agent works on it. */
    OPEN("open"),
    /** The customer has to do or say something first. */
    WAITING("waiting"),
    /** It needs somebody or something beyond the agent. */
    ESCALATED("escalated"),
    /** The desk holds it for solved; the customer may disagree. */
    RESOLVED("resolved"),
    /** Solved and done with; it can still be reopened. */
    CLOSED("closed");

    @EnumeratedValue
    private final String word;

    TicketState(String word) {
        this.word = word;
    }

    /** Where a move leads from here; empty where this state does not offer it. */
    Optional<TicketState> after(TicketMove move) {
        return switch (move) {
            case OPENED -> Optional.empty();
            case TRIAGED, TRANSFERRED -> to(this, unresolved());
            case TAKEN -> to(OPEN, unresolved());
            case WAITED -> to(WAITING, unresolved() && this != WAITING);
            case RESUMED -> to(OPEN, this == WAITING || this == ESCALATED);
            case ESCALATED -> to(ESCALATED, unresolved() && this != ESCALATED);
            case RESOLVED -> to(RESOLVED, unresolved());
            case REOPENED -> to(OPEN, !unresolved());
            case CLOSED -> to(CLOSED, this == RESOLVED);
        };
    }

    private static Optional<TicketState> to(TicketState next, boolean offered) {
        return offered ? Optional.of(next) : Optional.empty();
    }

    /** The commands that may be posted now. */
    List<String> allowedTransitions() {
        return Arrays.stream(TicketMove.values())
                .filter(move -> after(move).isPresent())
                .map(TicketMove::command)
                .toList();
    }

    /** Whether the desk still owes the customer something. */
    public boolean unresolved() {
        return switch (this) {
            case NEW, OPEN, WAITING, ESCALATED -> true;
            case RESOLVED, CLOSED -> false;
        };
    }

    /** As it is written in JSON, in queries and in the database. */
    @JsonValue
    public String word() {
        return word;
    }
}
