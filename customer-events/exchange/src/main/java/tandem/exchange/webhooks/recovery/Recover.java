package tandem.exchange.webhooks.recovery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Deliver what the endpoint does not have. */
record Recover(
        @Schema(description = "recorded at or after this instant, which lies within the past 90 days") @NotNull
        Instant since,

        @Schema(description = "recorded before this instant; everything up to now when it is left out") @Nullable
        Instant until) {}
