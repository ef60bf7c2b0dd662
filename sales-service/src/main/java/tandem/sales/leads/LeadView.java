package tandem.sales.leads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.Versioned;

/**
 * A lead as it is shown.
 *
 * @param deal the deal that it became
 */
record LeadView(
        UUID id,
        long version,
        String source,
        @Nullable String name,
        @Nullable UUID product,
        UUID owner,
        @Nullable String note,
        @Nullable String externalId,
        Instant registeredAt,
        @Nullable UUID deal)
        implements Versioned {

    static LeadView of(Lead lead) {
        return new LeadView(
                lead.id(),
                lead.version(),
                lead.source(),
                lead.name(),
                lead.productId(),
                lead.ownerId(),
                lead.note(),
                lead.externalId(),
                lead.registeredAt(),
                lead.dealId());
    }
}
