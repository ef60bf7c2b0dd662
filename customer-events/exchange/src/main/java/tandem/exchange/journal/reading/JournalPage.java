package tandem.exchange.journal.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.exchange.partners.Grant;
import tandem.exchange.wire.StructuredEvent;

/** Events as they were published, each customer's in their order. */
public record JournalPage(
        @Schema(description = "fewer than the limit, or none, does not mean that the end is reached")
        List<StructuredEvent> items,

        @Schema(description = "what to go on with, also after the end, when more has been published")
        String nextCursor,

        @Schema(description = "whether everything that was published before this request has been given")
        boolean atEnd) {

    /** Bytes of data after which a page that is asked for over HTTP ends; it may be longer by one event. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    /** The same page as far as the reader may see its events. */
    public JournalPage shownTo(Grant grant) {
        return new JournalPage(grant.shown(items), nextCursor, atEnd);
    }
}
