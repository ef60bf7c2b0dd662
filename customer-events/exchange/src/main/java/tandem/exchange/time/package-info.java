/**
 * The one clock, the ids that are made from it, waits that end with the service, and turns at what is costly. Nothing else
 * asks for the time.
 */
@NullMarked
package tandem.exchange.time;

import org.jspecify.annotations.NullMarked;
