package tandem.sales.deals;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Moves a deal to another open stage.
 *
 * @param occurredAt when it really came there; importers only
 */
record AdvanceDeal(@NotNull DealStage to, @Nullable Instant occurredAt) {}
