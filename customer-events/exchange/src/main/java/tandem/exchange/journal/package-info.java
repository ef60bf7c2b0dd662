/**
 * What a service has published, kept. An event moves here from the outbox in the transaction in which its relay learnt that
 * the broker has it, and never changes but for an erasure. Positions rise within a bucket in the order of publication, so
 * a reader who goes on from the last position of each bucket misses nothing. From here the other side can rebuild its view
 * from nothing, and a partner can catch up. A table of its own holds each month; months are made ahead.
 */
@NullMarked
package tandem.exchange.journal;

import org.jspecify.annotations.NullMarked;
