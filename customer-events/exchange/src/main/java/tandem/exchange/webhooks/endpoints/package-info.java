/**
 * Where partners want events delivered. A partner registers up to 50 endpoints, each with the event types it wants, and may
 * ask for order, for a limit to the requests of a second and for a key pair beside the secret. Only the partner who
 * registered an endpoint sees it; to any other it does not exist. The secret is shown when it is made and never again: who
 * lost it makes a new one, and the one before signs on beside it for 24 hours. An endpoint delivers while it is enabled; the
 * partner disables and enables it, an answer of 410 and five days of nothing but failure disable it as well, and what waits
 * then waits on. What waits and may not be read any more is given up. A secret of the wrong form is refused here, as the
 * {@code wishes} refuse addresses and filters.
 */
@NullMarked
package tandem.exchange.webhooks.endpoints;

import org.jspecify.annotations.NullMarked;
