/** The one clock, the ids that are made from it, and waits that end with the service. Nothing else asks for the time. */
@NullMarked
package tandem.exchange.time;

import org.jspecify.annotations.NullMarked;
