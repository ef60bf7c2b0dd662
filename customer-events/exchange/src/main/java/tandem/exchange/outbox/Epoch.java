package tandem.exchange.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of this side's history that is being written. After its database was restored from a backup an operator raises
 * it, and what is published from then on wins over what was published from the part that the backup has forgotten.
 *
 * @param epoch every event carries it as {@code ce_sourceepoch}
 * @param raisedAt absent in the first epoch, as are who and why
 */
public record Epoch(
        long epoch,
        @Nullable Instant raisedAt,
        @Nullable String raisedBy,
        @Nullable String reason) {}
