package tandem.exchange.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.exchange.partners.Grant;
import tandem.exchange.wire.StructuredEvent;

/**
 * The newest event of each subject and type.
 *
 * @param items fewer than the limit, or none, does not mean that the end is reached
 * @param nextCursor what to go on with
 * @param atEnd whether this was the last page
 * @param journalCursor only on the first page: what to follow the journal with afterwards, so that nothing is missed
 */
record SnapshotPage(
        List<StructuredEvent> items,
        String nextCursor,
        boolean atEnd,
        @Nullable String journalCursor) {

    /** The same page without what the reader may not see. */
    SnapshotPage shownTo(Grant grant) {
        return new SnapshotPage(grant.shown(items), nextCursor, atEnd, journalCursor);
    }
}
