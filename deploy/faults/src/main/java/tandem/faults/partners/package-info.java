/**
 * A partner of both services throughout a run: webhook endpoints, a reader of each stream, the journal and its counts.
 *
 * <p>Its receiver stands in this process, out of every fault's reach, and has moods of its own: it refuses some deliveries
 * at first, by the seed, and one endpoint is down for a while, so that attempts, pauses and schedules meet the faults. Each
 * reader of a stream is cut off every few seconds and comes back to either replica with the last id that it has seen. When
 * everything is healed the receiver takes whatever comes, and the partner does what a partner may: it asks that what waits
 * for its next attempt be attempted at once. A pause after failures is waited out, since only a success ends it. What the
 * partner got is evidence; nothing is judged here.
 */
@NullMarked
package tandem.faults.partners;

import org.jspecify.annotations.NullMarked;
