/** The one clock, and the ids that are made from it. Nothing else asks for the time. */
@NullMarked
package tandem.exchange.time;

import org.jspecify.annotations.NullMarked;
