package tandem.sales.deals;

import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Closes a deal as won.
 *
 * @param tier how important the customer has become, for example {@code gold}
 * @param handoff what the desk has to know to keep what was promised
 * @param occurredAt when it was really won; importers only
 */
record WinDeal(
        @CodePoints(max = 2000) @Nullable String reason,
        @CodePoints(max = 100) @Nullable String tier,
        @Valid @Nullable PackHandoff handoff,
        @Nullable Instant occurredAt) {}
