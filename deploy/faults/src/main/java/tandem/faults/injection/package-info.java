/**
 * What goes wrong: faults of every kind, chosen and timed by a seed.
 *
 * <p>A schedule is laid out before anything happens, so that it can be printed and made again; what the machine makes of
 * it differs from run to run. A fault has a target, takes place for a bounded time, and is then taken away; two may
 * overlap, but never on the same part, since the point is recovery and not rubble: a fault whose part is still in another's
 * hands waits, or is left out. Each is noted in the history when it begins and when it ends. Before anything is checked,
 * all faults are taken away and every process runs again; one that ended by itself is a finding of its own.
 */
@NullMarked
package tandem.faults.injection;

import org.jspecify.annotations.NullMarked;
