package tandem.exchange.webhooks.recovery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Deliver what the endpoint does not have.
 *
 * @param since recorded at or after this instant
 * @param until recorded before this instant; everything up to now when it is left out
 */
record Recover(@NotNull Instant since, @Nullable Instant until) {}
