package tandem.sales.deals;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;
import tandem.events.Person;
import tandem.sales.Act;
import tandem.sales.reps.Seller;

/**
 * One move of a deal, with owner, team and amount as they were at that moment.
 *
 * @param fromStage absent where the deal was opened
 * @param dated whether the time was told; else {@code at} stands in for one that nobody knows
 */
@Embeddable
record DealStep(
        @Enumerated(EnumType.STRING) @Nullable DealStage fromStage,
        @Enumerated(EnumType.STRING) DealStage toStage,
        Instant at,
        boolean dated,
        Instant recordedAt,
        String recordedBy,
        UUID ownerId,
        String owner,
        UUID teamId,
        String team,
        BigDecimal amount,
        String currency,
        @Nullable String reason) {

    static DealStep of(
            @Nullable DealStage from, DealStage to, Act act, Seller owner, Money amount, @Nullable String reason) {
        return new DealStep(
                from,
                to,
                act.at(),
                act.dated(),
                act.recordedAt(),
                act.by(),
                owner.rep(),
                owner.name(),
                owner.teamId(),
                owner.team(),
                amount.amount(),
                amount.currency(),
                reason);
    }

    Money price() {
        return new Money(amount, currency);
    }

    Person ownerThen() {
        return new Person(ownerId, owner);
    }
}
