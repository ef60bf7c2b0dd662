/**
 * What a partner was promised: webhooks, in order where that was asked for, the stream, the journal and its counts.
 *
 * <p>Each check holds what the partner got against the topics, which other checks hold against what was committed.
 */
@NullMarked
package tandem.faults.check.partners;

import org.jspecify.annotations.NullMarked;
