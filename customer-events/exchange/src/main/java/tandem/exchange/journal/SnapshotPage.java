package tandem.exchange.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.exchange.partners.Grant;
import tandem.exchange.wire.StructuredEvent;

/** The newest event of each subject and type. */
record SnapshotPage(
        @Schema(description = "fewer than the limit, or none, does not mean that the end is reached")
        List<StructuredEvent> items,

        @Schema(description = "what to go on with") String nextCursor,

        @Schema(description = "whether this was the last page")
        boolean atEnd,

        @Schema(
                description = "on the first page only: what to follow the journal or the stream with afterwards, so "
                        + "that nothing is missed")
        @Nullable
        String journalCursor) {

    /** The same page without what the reader may not see. */
    SnapshotPage shownTo(Grant grant) {
        return new SnapshotPage(grant.shown(items), nextCursor, atEnd, journalCursor);
    }
}
