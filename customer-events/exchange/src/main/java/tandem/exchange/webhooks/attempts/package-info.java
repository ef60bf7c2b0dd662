/**
 * Makes one attempt at one delivery, and says what came of it. For every attempt the address is checked, the body is
 * signed with the time of the attempt, and a single request goes to the very address that was checked. Only an answer of
 * 2xx is success; a redirect is not followed, and 410 says that the endpoint is gone. A receiver has 15 seconds until its
 * status is there, and of its body no more than 2 KiB are kept, whatever it sends. Whatever a receiver does, there is a
 * result and no failure; only a replica that has too much to do refuses to begin. What a result means for the lane, and
 * when the next attempt is made, is decided elsewhere.
 */
@NullMarked
package tandem.exchange.webhooks.attempts;

import org.jspecify.annotations.NullMarked;
