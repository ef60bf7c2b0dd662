/**
 * Whether the promises held, judged from outside once everything is healed.
 *
 * <p>First evidence is collected: what both APIs show, every record on the topics from their beginning, and, where no API
 * shows it, a count in a database. Then each invariant is judged by a check of its own, which is given the evidence and
 * the history and asks nobody. So every check has a test that feeds it evidence of exactly one violation: a check that
 * cannot fail proves nothing. A command that was refused must have left no trace, one that was accepted exactly one, one
 * of unknown outcome at most one; they are told apart by the mark that each leaves behind.
 *
 * <p>I1 to I3: what is accepted is told, what is told was committed, and each customer's numbers run on. I4: one id, one
 * content. I5 to I7: both sides agree in time, every effect happened once, nothing waits. I8: one key, one answer. I9 and
 * I13: endpoints are told of everything, and in order where that was asked for. I10: time runs forward. I11: poison stands
 * alone. I14 and I15: streams and journals show each event once, and counts are right.
 */
@NullMarked
package tandem.faults.check;

import org.jspecify.annotations.NullMarked;
