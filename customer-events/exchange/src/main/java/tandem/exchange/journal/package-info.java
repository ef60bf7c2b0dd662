/**
 * What a service has published, kept. An event moves here from the outbox in the transaction in which its relay learnt that
 * the broker has it, and never changes but for an erasure. Positions rise within a bucket in the order of publication, so
 * a reader who goes on from the last position of each bucket misses nothing; a cursor is these positions. From here the
 * other side can rebuild its view from nothing, and a partner can catch up. A table of its own holds each month; months
 * are made ahead, and old ones dropped by {@code event_journal_drop}, which keeps the newest event of each subject and
 * type. A reader who has not come as far as what was dropped is refused rather than led past it, and begins again with
 * the snapshot: the present state of everything, with the cursor from which to follow on.
 */
@NullMarked
package tandem.exchange.journal;

import org.jspecify.annotations.NullMarked;
