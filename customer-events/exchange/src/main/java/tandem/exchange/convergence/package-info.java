/**
 * Proof that both sides agree. Each side can say every deal or ticket that it ever told of as one line of text: the owner
 * from its own records, the other side from its view. Where the lines are the same the sides agree. A digest of a range of
 * customers is the number of lines and the sum of a part of their hashes, so that it needs no order; ranges that differ are
 * looked into customer by customer. A line holds what the view keeps and the events carry, never versions, since a record
 * may change without anything to tell.
 *
 * <p><b>The canonical form</b>, which both sides' {@link tandem.exchange.convergence.Facts} must give to the letter: the
 * text of a {@code jsonb_build_object} whose fields have the names below, null where a value is absent. Values are spelled
 * by {@link tandem.exchange.convergence.Spelling}: instants in UTC with six digits of microseconds, amounts as plain
 * decimals without trailing zeros, names distinct and sorted by their bytes. Whole numbers are JSON numbers, all else is
 * text as the event carries it.
 *
 * <pre>
 * deal.v1     every deal that was ever closed
 *             outcome (won, lost; open once it is reopened), and of a closed one amount, currency, closed_at,
 *             products (names on the lines; [] while open)
 * ticket.v1   every ticket
 *             number, kind, channel, priority (as the last event told it), opened_at, resolved_at (null while open),
 *             resolutions (how often resolved so far), withdrawn (how many of those were withdrawn)
 * </pre>
 *
 * <p>The two services cannot run in one test, so {@code ...FactsTest} of both holds the same lines for the same story. A
 * change of the form gets a new name; two sides that speak different forms refuse to compare.
 */
@NullMarked
package tandem.exchange.convergence;

import org.jspecify.annotations.NullMarked;
