package tandem.sales.deals;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a deal is with and where it came from; never changes.
 *
 * @param name what people call the deal
 * @param leadCreatedAt when the lead was registered that became this deal
 * @param externalSource the outside system that leads it, which calls it {@code externalId}
 */
@Embeddable
record Origin(
        UUID customerId,
        @Nullable String name,
        @Nullable Instant leadCreatedAt,
        @Nullable String externalSource,
        @Nullable String externalId) {

    static Origin here(UUID customerId, @Nullable String name, @Nullable Instant leadCreatedAt) {
        return new Origin(customerId, name, leadCreatedAt, null, null);
    }
}
