/**
 * Checks that this side's view still says what the other side says. A check asks the other side for its digests, looks into
 * the ranges that differ, and judges customer by customer. A customer whose events have not all been taken in yet is no
 * drift: they are asked for again for a bounded time and then reported as {@code behind}. What stays different although
 * all was taken in is seen twice before it is called drift: a subject missing here, extra here, or different. Where events
 * below the last one are missing, as those of a letter that was given up, they are named with the differences.
 *
 * <p>A runner in every replica takes one step at a time: it locks the check's row, asks, writes what it found and where to
 * go on, and commits. So several replicas run one check once, and a killed one leaves nothing half done. One check runs at
 * a time. It waits for an other side that is away as long as {@code tandem.exchange.convergence.patience} and then fails.
 *
 * <p>A repair makes the rows of each customer who differs or is behind anew from what the other side published, each customer in one
 * transaction that no reader sees half of, and judges these customers again; what remains stays listed. A customer who
 * cannot be repaired keeps his differences, with the reason, and the others go on. A repair may be asked for again.
 */
@NullMarked
package tandem.exchange.convergence.checks;

import org.jspecify.annotations.NullMarked;
