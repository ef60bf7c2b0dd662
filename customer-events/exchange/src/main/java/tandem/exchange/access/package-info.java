/** Who calls, and what they may do. Everything is closed unless opened by a role. */
@NullMarked
package tandem.exchange.access;

import org.jspecify.annotations.NullMarked;
