/**
 * Sends deliveries, each endpoint in a lane of its own. A replica claims the lanes that have something due, a claim being a
 * lease with a number that rises, so that a sender which was frozen cannot write over what its successor found. Within a
 * lane some requests are in flight at once, few at first, in an ordered one a single request; lanes whose receivers are slow share a few
 * workers of their own, so that they never take those of the others. Ten attempts are made over 75 hours and 35 minutes,
 * later where the receiver asks for it; only an answer of 2xx is success. After five failures in a row the lane pauses: what
 * is due waits and no attempt is used up, and a single one tries whether it works again. What was sent and not recorded
 * before a crash is sent again under the same id.
 */
@NullMarked
package tandem.exchange.webhooks.sending;

import org.jspecify.annotations.NullMarked;
