/**
 * Gives each of our own events to the endpoints that want it. It reads the topic that this service publishes, as any other
 * consumer of it would, so that nothing is delivered that was not published, and writes one delivery for each event and
 * endpoint: a record that comes twice changes nothing. The body is made once, thin, and kept as it is: whoever resends it
 * weeks later sends the same bytes. An endpoint is given what is fanned out while it is enabled, of the types that it wants
 * and that its partner may read, and nothing that was published two hours or more before it was registered; what it missed
 * it can have from the journal.
 */
@NullMarked
package tandem.exchange.webhooks.fanout;

import org.jspecify.annotations.NullMarked;
