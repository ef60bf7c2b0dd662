/**
 * What a partner may wish of an endpoint, and what is refused of it. A wish names an address and the event types that are
 * to go there; it is taken, or refused, as a whole. The address is looked at before the transaction begins, since a name
 * server may take seconds, in which neither a connection nor a lock may be held; what was found is said only once nothing
 * else speaks against the request. An address that could lead inside is refused with the rule that it breaks. So is a
 * filter that matches no type which this service tells and the partner may read, since it would wait for ever.
 */
@NullMarked
package tandem.exchange.webhooks.wishes;

import org.jspecify.annotations.NullMarked;
