/**
 * Publishes what waits in the outbox, at least once and in order for each customer, from every replica of a service. Relays
 * share the work by bucket: who holds a bucket's lock reads its events, sends them in chunks of which the next waits for
 * the acknowledgement of the last, and moves what the broker has to the journal before the lock is free. When a relay dies
 * or freezes, its lock falls to another one, which sends again what was not moved, under the same ids. An event that the
 * broker refuses for itself waits, and with it only the later ones of its customer, until after ten attempts an operator
 * must look ({@code GET /v1/exchange/streams}); a broker that is away blocks nobody and makes everybody wait.
 */
@NullMarked
package tandem.exchange.relay;

import org.jspecify.annotations.NullMarked;
