/**
 * A command sent twice has one effect and one answer. A caller that may have to repeat a POST gives it an
 * {@code Idempotency-Key}; the answer is kept for 72 hours in the transaction of the effect, so that there is never one
 * without the other. The same key with another request is refused, and so is one whose first request is still at work.
 * Keys belong to the caller that sent them. An answer that refused is not kept: the repeat is tried anew.
 */
@NullMarked
package tandem.exchange.idempotency;

import org.jspecify.annotations.NullMarked;
