package tandem.events;

import java.util.UUID;

/** A decision about one customer, told to the other side and to partners. */
public sealed interface CustomerEvent permits DealClosed, DealReopened, TicketOpened, TicketResolved, TicketReopened {

    /** Whom it is about, as the producer knew them at that moment. */
    CustomerSnapshot customer();

    /** The deal or ticket that changed; {@code ce_subject} on the wire. */
    UUID subject();

    /** The type under which it travels. */
    default EventType type() {
        return EventType.of(this);
    }
}
