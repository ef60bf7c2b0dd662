package tandem.sales.deals;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Closes a deal as lost.
 *
 * @param occurredAt when it was really lost; importers only
 */
record LoseDeal(
        @NotNull @CodePoints(min = 1, max = 2000) String reason,
        @Nullable Instant occurredAt) {}
