package tandem.sales.leads;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Registers a lead.
 *
 * @param source how the prospect was met, for example {@code referral}, {@code conference}, {@code cold_call}
 * @param name the person or company, where known
 * @param product what they are interested in, where known
 * @param owner who looks after it; the caller when nobody is named
 * @param occurredAt when it was really registered; importers only
 */
record RegisterLead(
        @NotNull @CodePoints(min = 1, max = 100) String source,
        @CodePoints(max = 200) @Nullable String name,
        @Nullable UUID product,
        @Nullable UUID owner,
        @CodePoints(max = 2000) @Nullable String note,
        @Nullable Instant occurredAt) {}
