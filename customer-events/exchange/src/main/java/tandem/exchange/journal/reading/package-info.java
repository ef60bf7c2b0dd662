/**
 * How a reader goes on in the journal and misses nothing. Positions rise within a bucket in the order of publication, so
 * whoever goes on from the last position of each bucket has had all that lies before; a cursor is these positions, sealed, so
 * that one which this journal never gave is told. From here the other side can rebuild its view from nothing, and a partner
 * can catch up. Work is bounded for each page, whatever a reader's filter passes over. The newest stands in memory once for
 * all readers who follow it live, as the tail. A reader who has not come as far as what was dropped is refused rather than
 * led past it.
 */
@NullMarked
package tandem.exchange.journal.reading;

import org.jspecify.annotations.NullMarked;
