/**
 * The other side over HTTP. Nothing of the daily work asks it anything: each service does its own with what the topics
 * bring, and stays useful while the other is down. Only a rebuild, a check or a repair, begun by an operator or a
 * schedule, reads the other side's journal and digests. Where the other side is and the token that it is asked with are
 * configuration; without it such work is refused as {@code peer_unknown}. Every call is bounded in time and size, and a
 * failure says whether asking again may help.
 */
@NullMarked
package tandem.exchange.peer;

import org.jspecify.annotations.NullMarked;
