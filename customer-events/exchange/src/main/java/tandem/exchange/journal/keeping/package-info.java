/**
 * What a service has published, kept. An event moves here from the outbox in the transaction in which its relay learnt that
 * the broker has it, and never changes but for an erasure. Positions rise within a bucket in the order of publication. A
 * table of its own holds each month; months are made ahead, and old ones dropped by {@code event_journal_drop}, which keeps
 * the newest event of each subject and type.
 */
@NullMarked
package tandem.exchange.journal.keeping;

import org.jspecify.annotations.NullMarked;
