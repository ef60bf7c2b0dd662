/**
 * What a service has published, over HTTP. Partners and the other side read it page by page with a cursor, which misses
 * nothing; who begins anew, or was refused because he had not come as far as what was dropped, begins with the snapshot: the
 * present state of everything, with the cursor from which to follow on. To compare with what they have, they are told how
 * many events of each type were recorded on each day. Everybody is shown what his scopes allow, in pages, in snapshots and in
 * counts alike. How the journal is kept is told in {@code keeping}; how a reader goes on in it, in {@code reading}.
 */
@NullMarked
package tandem.exchange.journal;

import org.jspecify.annotations.NullMarked;
