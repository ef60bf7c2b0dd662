package tandem.exchange.webhooks.deliverylog;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures of one endpoint. */
record StatisticsView(
        @Schema(description = "from when attempts are counted")
        Instant since,

        @Schema(description = "by outcome, since then") Map<String, Long> attempts,

        @Schema(
                description =
                        "p50, p95 and p99 of the newest 10,000 attempts since then that were answered; empty without"
                                + " any")
        Map<String, Integer> latencyMs,

        @Schema(description = "created since then, by state")
        Map<String, Long> deliveries,

        @Schema(description = "all that wait now") long waiting,

        @Schema(description = "when the oldest of them was created") @Nullable
        Instant oldestWaitingSince,

        @Schema(description = "until when nothing is attempted after failures in a row") @Nullable
        Instant pausedUntil,

        @Schema(description = "the first failure since the last success") @Nullable
        Instant failingSince,

        @Nullable Instant lastSuccessAt) {}
