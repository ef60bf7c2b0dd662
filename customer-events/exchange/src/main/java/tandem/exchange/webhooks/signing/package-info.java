/**
 * How a receiver knows that a delivery comes from Tandem and is whole: Standard Webhooks 1.0. Three headers go with the
 * body: {@code webhook-id}, the event's id; {@code webhook-timestamp}, seconds since 1970 of this very attempt; and
 * {@code webhook-signature}, one or more signatures over id, timestamp and the exact bytes of the body, joined by dots.
 * Every endpoint has a secret of its own ({@code v1}, HMAC-SHA256); who wants to verify without keeping a secret asks for a
 * key pair beside it ({@code v1a}, Ed25519). A secret that was replaced signs on beside the new one for 24 hours. Secrets
 * are kept encrypted under a key from configuration, bound to their endpoint, and shown once.
 */
@NullMarked
package tandem.exchange.webhooks.signing;

import org.jspecify.annotations.NullMarked;
