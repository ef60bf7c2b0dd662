/**
 * Messages that tell of webhooks themselves and not of a customer. A partner asks for a test to see that its endpoint
 * receives; that an endpoint was disabled by what happened to it is told to the partner's other endpoints. They are no
 * events: they stand in no journal, and travel to endpoints of the partner whom they concern only. No scope is needed to
 * receive them, as they are the partner's own.
 */
@NullMarked
package tandem.exchange.webhooks.news;

import org.jspecify.annotations.NullMarked;
