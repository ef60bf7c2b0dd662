package tandem.desk.relationship;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.DealClosed;
import tandem.events.DealLine;
import tandem.events.DealReopened;
import tandem.events.Envelope;
import tandem.events.TicketOpened;
import tandem.events.TicketReopened;
import tandem.events.TicketResolved;

/**
 * A deal as one event of sales shows it.
 *
 * @param outcome {@code won}, {@code lost} or, after a reopening, {@code open}
 * @param amount absent while the deal is open, as are currency and time of the close
 * @param products names on the deal's lines
 */
record SoldDeal(
        UUID dealId,
        UUID customerId,
        String outcome,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        List<String> products,
        @Nullable Instant closedAt,
        long sourceEpoch,
        long entityVersion) {

    static final Comparator<SoldDeal> BY_NEWS =
            Comparator.comparingLong(SoldDeal::sourceEpoch).thenComparingLong(SoldDeal::entityVersion);

    /** The deal that an event is about; empty for events about something else. */
    static Optional<SoldDeal> of(Envelope<CustomerEvent> event) {
        return switch (event.data()) {
            case DealClosed told -> Optional.of(closed(event, told));
            case DealReopened _ -> Optional.of(reopened(event));
            case TicketOpened _, TicketResolved _, TicketReopened _ -> Optional.empty();
        };
    }

    private static SoldDeal closed(Envelope<?> event, DealClosed told) {
        return new SoldDeal(
                told.dealId(),
                event.customerId(),
                told.outcome(),
                told.amount().amount(),
                told.amount().currency(),
                told.lines().stream().map(DealLine::product).distinct().toList(),
                told.cycle().closedAt(),
                event.sourceEpoch(),
                event.entityVersion());
    }

    private static SoldDeal reopened(Envelope<?> event) {
        return new SoldDeal(
                event.subject(),
                event.customerId(),
                "open",
                null,
                null,
                List.of(),
                null,
                event.sourceEpoch(),
                event.entityVersion());
    }
}
