/**
 * Reads back what a run has left: what both APIs show, every record on the topics from their beginning, and, where no API
 * shows it, a count in a database.
 *
 * <p>First it waits until both sides agree and nothing waits any more, and notes how long that took; each look may fail
 * while something is still coming up. Nothing is judged here.
 */
@NullMarked
package tandem.faults.readback;

import org.jspecify.annotations.NullMarked;
