package tandem.sales.deals;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;
import tandem.sales.products.Offer;
import tandem.sales.reps.Seller;

/**
 * What an outside system says of one of its deals.
 *
 * @param stage how far it has come there
 * @param price what it comes to; where the system does not say, the list price is what is asked for
 * @param priceTold whether the system says so
 * @param engagedAt when it was opened and qualified there; absent where nobody wrote that down
 * @param closedAt of a won or lost one
 */
public record ForeignDeal(
        String source,
        String externalId,
        UUID customer,
        Seller owner,
        Offer product,
        Money price,
        boolean priceTold,
        DealStage stage,
        @Nullable Instant engagedAt,
        @Nullable Instant closedAt) {

    private static final UUID NAMESPACE = UUID.fromString("0d5f3c1a-52b7-5a0e-8d43-9be1c07f6a25");

    /** The id of what this system calls so, whether it is a lead or a deal here; the same at every import. */
    public static UUID id(String source, String externalId) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, source + "\n" + externalId);
    }

    UUID id() {
        return id(source, externalId);
    }

    Lines lines() {
        return Lines.ofOne(product.product(), product.name(), price);
    }

    /** When it was closed, as far as what was done here in the meantime leaves room for it; absent while open. */
    @Nullable
    Instant closedAfter(History history) {
        return closedAt == null ? null : history.inOrder(closedAt);
    }

    /** Whether this tells of a close that somebody here has withdrawn since. */
    boolean isReopened(History history) {
        return closedAt != null && history.withdrewHere(stage, closedAt, amount -> !priceTold || amount.equals(price));
    }

    /** Whether these lines say the same; a list price that changed since says nothing new. */
    boolean sells(Lines lines) {
        boolean sameProduct =
                lines.list().size() == 1 && lines.list().getFirst().productId().equals(product.product());
        return sameProduct && (!priceTold || lines.amount().equals(price));
    }
}
