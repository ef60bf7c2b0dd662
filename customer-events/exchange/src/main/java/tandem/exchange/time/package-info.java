/**
 * The one clock, the ids that are made from it, and what bounds waits: for the service's end, for a turn at what is costly, for
 * a database that does not answer, for a replica that stands still. Nothing else asks for the time.
 */
@NullMarked
package tandem.exchange.time;

import org.jspecify.annotations.NullMarked;
