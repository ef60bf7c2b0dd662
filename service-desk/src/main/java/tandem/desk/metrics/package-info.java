/**
 * What the desk's numbers are, computed from the recorded steps of tickets when they are asked for; there is no second
 * bookkeeping. {@link tandem.desk.metrics.Figure} defines every number once: the rows that it is computed from are a
 * query of their own, so that a number and the rows that open it cannot differ. A report has a period in a time zone, a
 * grouping, and a moment as of which things are known. Groups are those that a ticket was in when the fact happened. An
 * empty denominator gives null, never 0.
 */
@NullMarked
package tandem.desk.metrics;

import org.jspecify.annotations.NullMarked;
