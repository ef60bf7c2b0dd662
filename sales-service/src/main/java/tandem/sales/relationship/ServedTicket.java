package tandem.sales.relationship;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.DealClosed;
import tandem.events.DealReopened;
import tandem.events.Envelope;
import tandem.events.TicketOpened;
import tandem.events.TicketReopened;
import tandem.events.TicketResolved;

/**
 * A ticket as one event of the desk shows it.
 *
 * @param resolvedAt absent while it is open
 * @param resolutions how often it was resolved so far
 * @param withdrawn how many of those were withdrawn by reopening
 */
record ServedTicket(
        UUID ticketId,
        UUID customerId,
        String number,
        String kind,
        String channel,
        @Nullable String priority,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        int resolutions,
        int withdrawn,
        long sourceEpoch,
        long entityVersion) {

    static final Comparator<ServedTicket> BY_NEWS =
            Comparator.comparingLong(ServedTicket::sourceEpoch).thenComparingLong(ServedTicket::entityVersion);

    /** The ticket that an event is about; empty for events about something else. */
    static Optional<ServedTicket> of(Envelope<CustomerEvent> event) {
        return switch (event.data()) {
            case TicketOpened told -> Optional.of(opened(event, told));
            case TicketResolved told -> Optional.of(resolved(event, told));
            case TicketReopened told -> Optional.of(reopened(event, told));
            case DealClosed _, DealReopened _ -> Optional.empty();
        };
    }

    private static ServedTicket opened(Envelope<?> event, TicketOpened told) {
        return new ServedTicket(
                told.ticketId(),
                event.customerId(),
                told.number(),
                told.kind(),
                told.channel(),
                told.priority(),
                told.openedAt(),
                null,
                0,
                0,
                event.sourceEpoch(),
                event.entityVersion());
    }

    private static ServedTicket resolved(Envelope<?> event, TicketResolved told) {
        return new ServedTicket(
                told.ticketId(),
                event.customerId(),
                told.number(),
                told.kind(),
                told.channel(),
                told.priority(),
                told.openedAt(),
                told.resolvedAt(),
                told.resolutionNumber(),
                told.resolutionNumber() - 1,
                event.sourceEpoch(),
                event.entityVersion());
    }

    private static ServedTicket reopened(Envelope<?> event, TicketReopened told) {
        return new ServedTicket(
                told.ticketId(),
                event.customerId(),
                told.number(),
                told.kind(),
                told.channel(),
                told.priority(),
                told.openedAt(),
                null,
                told.withdrawsResolution(),
                told.withdrawsResolution(),
                event.sourceEpoch(),
                event.entityVersion());
    }
}
