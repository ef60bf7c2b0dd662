/**
 * Whether the promises held, judged from outside once everything is healed.
 *
 * <p>First evidence is collected: what both APIs show, every record on the topics from their beginning, and, where no API
 * shows it, a count in a database. Then each invariant is judged by a check of its own, which is given the evidence and
 * the history and asks nobody. So every check has a test that feeds it evidence of exactly one violation: a check that
 * cannot fail proves nothing. A command that was refused must have left no trace, one that was accepted exactly one, one
 * of unknown outcome at most one; they are told apart by the mark that each leaves behind.
 */
@NullMarked
package tandem.faults.check;

import org.jspecify.annotations.NullMarked;
