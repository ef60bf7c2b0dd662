package tandem.exchange.webhooks.recovery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recovery as its partner sees it. */
record RecoveryView(
        UUID id,
        Instant since,
        @Schema(description = "exclusive") Instant until,
        RecoveryState state,

        @Schema(description = "events of the journal so far that the endpoint wants")
        long lookedAt,

        @Schema(description = "deliveries that were added or begun anew")
        long recovered,

        @Schema(description = "why it failed, as the code of a problem; absent unless it did") @Nullable
        String problem,

        Instant requestedAt,
        @Nullable Instant endedAt) {

    static RecoveryView of(Recovery recovery) {
        return new RecoveryView(
                recovery.id(),
                recovery.since(),
                recovery.until(),
                recovery.state(),
                recovery.lookedAt(),
                recovery.recovered(),
                recovery.problem(),
                recovery.requestedAt(),
                recovery.endedAt());
    }
}
