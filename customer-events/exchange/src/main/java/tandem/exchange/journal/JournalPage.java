package tandem.exchange.journal;

import java.util.List;
import tandem.exchange.partners.Grant;
import tandem.exchange.wire.StructuredEvent;

/**
 * Events as they were published, each customer's in their order.
 *
 * @param items fewer than the limit, or none, does not mean that the end is reached
 * @param nextCursor what to go on with, also after the end, when more has been published
 * @param atEnd whether everything that was published before this request has been given
 */
record JournalPage(List<StructuredEvent> items, String nextCursor, boolean atEnd) {

    /** The same page as far as the reader may see its events. */
    JournalPage shownTo(Grant grant) {
        return new JournalPage(grant.shown(items), nextCursor, atEnd);
    }
}
