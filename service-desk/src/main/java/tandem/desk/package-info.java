/**
 * The service desk keeps the customer: it answers, repairs, teaches and settles complaints. Each package below is one
 * feature. Features know each other by id and through the few public types that they offer, never through each other's
 * entities. What the desk decides is told to the other side by events in the same transaction; what the other side
 * decided is kept in a view of the desk's own. {@link tandem.desk.DeskReason} lists everything that the desk refuses.
 */
@NullMarked
package tandem.desk;

import org.jspecify.annotations.NullMarked;
