package tandem.sales.deals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;
import tandem.exchange.http.Versioned;

/** A deal as lists show it. */
record DealSummaryView(
        UUID id,
        long version,
        UUID customer,
        @Nullable String name,
        UUID owner,
        DealStage stage,
        Money amount,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String externalId)
        implements Versioned {

    static DealSummaryView of(Deal deal) {
        return new DealSummaryView(
                deal.id(),
                deal.version(),
                deal.origin().customerId(),
                deal.origin().name(),
                deal.ownerId(),
                deal.stage(),
                deal.lines().amount(),
                deal.times().openedAt(),
                deal.times().closedAt(),
                deal.origin().externalId());
    }
}
