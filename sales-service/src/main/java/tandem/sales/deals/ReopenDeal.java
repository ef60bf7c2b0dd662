package tandem.sales.deals;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Withdraws the close of a deal.
 *
 * @param occurredAt when it was really withdrawn; importers only
 */
record ReopenDeal(
        @NotNull @CodePoints(min = 1, max = 2000) String reason,
        @Nullable Instant occurredAt) {}
