/**
 * Whether the promises held, judged from outside once everything is healed.
 *
 * <p>Each invariant is judged by a check of its own, over the evidence alone. A command that was refused must have left no
 * trace, one that was accepted exactly one, one of unknown outcome at most one; they are told apart by the mark that each
 * leaves behind.
 *
 * <p>I1 to I3: what is accepted is told, what is told was committed, and each customer's numbers run on. I4: one id, one
 * content. I5 to I7: both sides agree in time, every effect happened once, nothing waits. I8: one key, one answer. I9 and
 * I13: endpoints are told of everything, and in order where that was asked for. I10: time runs forward. I11: poison stands
 * alone. I14 and I15: streams and journals show each event once, and counts are right.
 */
@NullMarked
package tandem.faults.check;

import org.jspecify.annotations.NullMarked;
