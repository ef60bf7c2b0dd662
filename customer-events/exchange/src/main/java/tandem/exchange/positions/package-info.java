/**
 * How much of what the other side told is in this side's views, so that every joint answer can say so. For each customer
 * the numbers received are kept as one set: what is missing shows as a gap, and a repeated number changes nothing. Whether
 * the views may be out of date is told by comparing where the topic ends with what the group has done; a broker that
 * cannot be asked makes answers stale, never wrong. The inbox raises the positions in the transaction of the effects, so an
 * answer never claims more than it shows. A caller that names a number is answered only when everything up to it is
 * there. What the positions do not know is whether an event beyond the last number exists.
 */
@NullMarked
package tandem.exchange.positions;

import org.jspecify.annotations.NullMarked;
