/**
 * Gives an endpoint what it missed. A partner whose endpoint was disabled, new or down for longer than the schedule asks for
 * everything that was recorded since an instant; the journal is gone through page by page, and what the endpoint wants, may
 * have and does not have becomes a delivery, under the same event ids, while what has failed for good begins its schedule
 * anew. What was delivered is not sent again. One recovery of an endpoint runs at a time, in whichever replica has it. A page is
 * read while nothing is locked, of what the endpoint wants then; it, its deliveries and the cursor become one transaction, which
 * drops a page whose recovery has gone on or whose endpoint has come to want something else. So a recovery goes on where it
 * stood half a minute after a kill or a failure, and others go first.
 */
@NullMarked
package tandem.exchange.webhooks.recovery;

import org.jspecify.annotations.NullMarked;
