package tandem.exchange.webhooks.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recovery as its partner sees it.
 *
 * @param lookedAt events of the journal so far
 * @param recovered deliveries that were added or begun anew
 * @param problem why it failed; absent unless it did
 */
record RecoveryView(
        UUID id,
        Instant since,
        Instant until,
        RecoveryState state,
        long lookedAt,
        long recovered,
        @Nullable String problem,
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
