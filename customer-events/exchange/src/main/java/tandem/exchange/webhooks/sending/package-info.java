/**
 * Sends deliveries: a replica claims the lanes that have something due, and sends what is due in each on a thread of its
 * own. Within a lane some requests are in flight at once, few at first, in an ordered one a single request; what was
 * answered is written down beside the sending. Lanes whose receivers are slow share a few workers of their own, so that
 * they never take those of the others. A run of a lane ends as soon as its receiver is to be left alone, as the replica
 * stops, as the claim is lost, and after a while, so that lanes take turns; what was not begun stays due. An endpoint that
 * is gone, or has failed for five days without a success, is disabled at the end of a run.
 */
@NullMarked
package tandem.exchange.webhooks.sending;

import org.jspecify.annotations.NullMarked;
