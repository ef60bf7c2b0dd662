/**
 * What an operator opens first: one answer that tells how publishing, taking in, dead letters and the journal of this service
 * stand. It is cheap: counts are those of the metrics, some seconds old, or look at indexes that hold only what is wrong.
 * It tells of this service alone and asks nobody else but, through what was last seen, the broker; it answers while that is
 * away. Each part names the place where more is told.
 *
 * <p>The metrics of the exchange, all of them; names have dots here, and underscores at {@code /q/metrics}:
 *
 * <ul>
 *   <li>{@code tandem.outbox.backlog} events that wait to be published; {@code tandem.outbox.oldest.age} of the oldest, in
 *       seconds; {@code tandem.outbox.blocked.streams} customers that wait for an operator
 *   <li>{@code tandem.outbox.published} events; {@code tandem.outbox.failures} by cause: broker, database, event
 *   <li>{@code tandem.inbox.backlog} records that the group has not done; {@code tandem.inbox.gap.streams} customers of whom
 *       something is missing
 *   <li>{@code tandem.inbox.taken} events, {@code tandem.inbox.duplicates} that changed nothing, {@code tandem.inbox.unknown}
 *       of a type that this release does not know; {@code tandem.events.unknown.fields} passed over
 *   <li>{@code tandem.inbox.dead.letters} set aside, and {@code tandem.inbox.dead.letters.waiting} now, both by cause;
 *       {@code tandem.inbox.dead.letters.replayed} by result
 *   <li>{@code tandem.retention.deleted} rows by table; {@code tandem.retention.months.dropped} of the journal
 * </ul>
 */
@NullMarked
package tandem.exchange.status;

import org.jspecify.annotations.NullMarked;
