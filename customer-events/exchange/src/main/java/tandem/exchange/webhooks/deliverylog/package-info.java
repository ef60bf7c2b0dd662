/**
 * What became of every delivery, for the partner to see. Each event that an endpoint was given stands here with its state
 * and its next attempt, and each attempt with what it was answered, how long that took and the first 2 KiB of the answer.
 * A partner can have one delivery attempted again, under its old id and with the same bytes; can have everything since an
 * instant again that its endpoint does not have, out of the journal; can send a test; and sees figures for a day and more.
 * Nobody sees the deliveries of another partner's endpoint. Settled deliveries are forgotten after 90 days.
 */
@NullMarked
package tandem.exchange.webhooks.deliverylog;

import org.jspecify.annotations.NullMarked;
