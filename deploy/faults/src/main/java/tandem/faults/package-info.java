/**
 * Proof that nothing is lost and nothing happens twice: both services under load, faults on everything they stand on,
 * and the invariants checked from outside once it is healed.
 *
 * <p>A run has a seed, from which its clients, its faults and their moments follow; what the machine makes of them
 * differs from run to run, so the history of a run that failed is kept. Clients use the public APIs and know of each
 * operation only whether it was done, refused, or left unknown. A harness is believed only when it catches planted
 * mistakes, so every check has a test that feeds it evidence of exactly the mistake it is there for.
 */
@NullMarked
package tandem.faults;

import org.jspecify.annotations.NullMarked;
