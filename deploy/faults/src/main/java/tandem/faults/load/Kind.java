package tandem.faults.load;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.events.EventType;
import tandem.events.Side;

/** What clients do, at which service, and what that service then tells the other. */
public enum Kind {
    TEAM(Side.SALES, true, null),
    REP(Side.SALES, true, null),
    PRODUCT(Side.SALES, true, null),
    SALES_CUSTOMER(Side.SALES, false, null),
    DEAL_OPEN(Side.SALES, true, null),
    DEAL_LINES(Side.SALES, false, null),
    DEAL_ADVANCE(Side.SALES, false, null),
    DEAL_WIN(Side.SALES, true, EventType.DEAL_CLOSED),
    DEAL_LOSE(Side.SALES, true, EventType.DEAL_CLOSED),
    DEAL_REOPEN(Side.SALES, true, EventType.DEAL_REOPENED),
    AGENT(Side.DESK, true, null),
    DESK_CUSTOMER(Side.DESK, false, null),
    TICKET_OPEN(Side.DESK, true, EventType.TICKET_OPENED),
    TICKET_TAKE(Side.DESK, false, null),
    TICKET_WAIT(Side.DESK, true, null),
    TICKET_RESUME(Side.DESK, false, null),
    TICKET_RESOLVE(Side.DESK, true, EventType.TICKET_RESOLVED),
    TICKET_REOPEN(Side.DESK, true, EventType.TICKET_REOPENED),
    TICKET_CLOSE(Side.DESK, false, null),
    INTERACTION(Side.DESK, true, null);

    private final Side side;
    private final boolean marked;
    private final @Nullable EventType emits;

    Kind(Side side, boolean marked, @Nullable EventType emits) {
        this.side = side;
        this.marked = marked;
        this.emits = emits;
    }

    /** Whose command it is. */
    public Side side() {
        return side;
    }

    /** Whether the command's mark stands in what it leaves behind: a name, a reason, a text. */
    public boolean marked() {
        return marked;
    }

    /** The event by which the other side learns of it. */
    public Optional<EventType> emits() {
        return Optional.ofNullable(emits);
    }
}
