package tandem.exchange.positions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How taking in stands, as last seen some seconds ago.
 *
 * @param backlog records of the topic that the group has not done
 * @param stale whether answers say that they may be out of date
 * @param completeUntil the views hold everything that was on the topic at this time; absent until that was first seen
 * @param behindSince since when this replica's own partitions have had a backlog; absent while they have none
 * @param customersWithGaps of how many customers' streams something is missing
 */
public record InboxStatus(
        long backlog,
        boolean stale,
        @Nullable Instant completeUntil,
        @Nullable Instant behindSince,
        long customersWithGaps) {}
