/**
 * How a service says no. The domain throws one {@link tandem.exchange.problems.Refusal} with a
 * {@link tandem.exchange.problems.Reason}; everything that fails, expected or not, leaves as
 * {@code application/problem+json} (RFC 9457) from this package and from nowhere else. A problem carries a code that
 * never changes, all faults of the request at once, and a title and detail in the language asked for. A refusal is logged
 * as debug, a surprise as an error with its trace; what a caller is told of a surprise is its trace id and nothing more.
 */
@NullMarked
package tandem.exchange.problems;

import org.jspecify.annotations.NullMarked;
