/**
 * What stands on a topic, read directly: as a plain consumer without a group, past every proxy.
 *
 * <p>Faults read a topic to put its latest records on it again, checks to judge all of it. Both want everything up to
 * where the topic ended when they began, and neither may wait for ever: a broker that does not give what it says it has
 * is a finding, and the message names the partitions that stood still.
 */
@NullMarked
package tandem.faults.topics;

import org.jspecify.annotations.NullMarked;
