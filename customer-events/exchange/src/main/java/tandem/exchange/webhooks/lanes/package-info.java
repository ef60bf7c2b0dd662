/**
 * Each endpoint's deliveries wait in a lane of its own, which a sender claims and gives back. A claim is a lease with a
 * number that rises, so that a sender which was frozen cannot write over what its successor found. What came of attempts
 * is written down in the transaction that gives the lane back; what was sent and not recorded before a crash is sent again
 * under the same id. Ten attempts are made over 75 hours and 35 minutes, later where the receiver asks for it. After five
 * failures in a row the lane pauses: what is due waits and no attempt is used up, and a single one tries whether it works
 * again. A lane also rests as its endpoint's rate demands or its receiver asks for, and an ordered one gives out nothing
 * past a delivery that is not due.
 */
@NullMarked
package tandem.exchange.webhooks.lanes;

import org.jspecify.annotations.NullMarked;
