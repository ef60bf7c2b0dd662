package tandem.sales.deals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Handoff;
import tandem.events.Money;
import tandem.exchange.http.Versioned;

/**
 * A deal as it is shown, with what it sells, where it may go and how it came here.
 *
 * @param allowedTransitions stages that it may move to; from a closed one by {@code reopen}
 * @param handoff what the desk was told when the deal was won
 */
record DealView(
        UUID id,
        long version,
        UUID customer,
        @Nullable String name,
        UUID owner,
        DealStage stage,
        Set<DealStage> allowedTransitions,
        Money amount,
        List<LineView> lines,
        int closeNumber,
        @Nullable String tier,
        @Nullable Handoff handoff,
        @Nullable Instant leadCreatedAt,
        Instant openedAt,
        @Nullable Instant qualifiedAt,
        @Nullable Instant closedAt,
        @Nullable String externalSource,
        @Nullable String externalId,
        List<StepView> history)
        implements Versioned {

    /** A line with what it comes to. */
    record LineView(UUID product, String name, BigDecimal quantity, Money unitPrice, Money discount, Money amount) {

        static LineView of(Line line, String currency) {
            return new LineView(
                    line.productId(),
                    line.product(),
                    line.quantity(),
                    new Money(line.unitPrice(), currency),
                    new Money(line.discount(), currency),
                    new Money(line.amount(currency), currency));
        }
    }

    /** A move with owner, team and amount of that moment. */
    record StepView(
            @Nullable DealStage from,
            DealStage to,
            Instant at,
            Instant recordedAt,
            String recordedBy,
            String owner,
            String team,
            Money amount,
            @Nullable String reason) {

        static StepView of(DealStep step) {
            return new StepView(
                    step.fromStage(),
                    step.toStage(),
                    step.at(),
                    step.recordedAt(),
                    step.recordedBy(),
                    step.owner(),
                    step.team(),
                    new Money(step.amount(), step.currency()),
                    step.reason());
        }
    }

    static DealView of(Deal deal) {
        Money amount = deal.lines().amount();
        Origin origin = deal.origin();
        DealTimes times = deal.times();
        return new DealView(
                deal.id(),
                deal.version(),
                origin.customerId(),
                origin.name(),
                deal.ownerId(),
                deal.stage(),
                deal.stage().next(),
                amount,
                deal.lines().list().stream()
                        .map(line -> LineView.of(line, amount.currency()))
                        .toList(),
                deal.history().closes(),
                deal.agreement().tier(),
                deal.agreement().handoff(),
                origin.leadCreatedAt(),
                times.openedAt(),
                times.qualifiedAt(),
                times.closedAt(),
                origin.externalSource(),
                origin.externalId(),
                deal.history().list().stream().map(StepView::of).toList());
    }
}
