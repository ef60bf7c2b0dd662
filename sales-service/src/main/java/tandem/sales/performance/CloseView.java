package tandem.sales.performance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;

/**
 * A row behind a number: one close of one deal, with owner, team and amount of that moment.
 *
 * @param withdrawnAt when a reopening of it was recorded, which is after the moment that was asked for
 */
record CloseView(
        UUID deal,
        String outcome,
        Instant closedAt,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        UUID ownerId,
        String owner,
        UUID teamId,
        String team,
        Money amount) {}
