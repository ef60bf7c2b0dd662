/**
 * Deliveries that are to be made, each event to each endpoint once. What is added becomes due at once and marks its
 * endpoint's lane; that and the deliveries are one transaction, so that no lane forgets what waits in it. The bell tells the
 * senders of the same replica; those of others look once a second.
 */
@NullMarked
package tandem.exchange.webhooks.queue;

import org.jspecify.annotations.NullMarked;
