package tandem.exchange.rebuild;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import tandem.exchange.peer.PeerPage;

/**
 * How far the other side's snapshot, and then its journal, has been read.
 *
 * @param cursor where it goes on; null at the beginning
 * @param journalCursor where the journal follows the snapshot; null before the first page
 * @param following whether the snapshot is in, and the journal is being followed
 * @param eventsUnreadable of those read, what breaks the contract and was left out
 */
@Embeddable
record ReadSoFar(
        @Nullable String cursor,
        @Nullable String journalCursor,
        boolean following,
        long eventsRead,
        long eventsUnreadable) {

    static final ReadSoFar NOTHING = new ReadSoFar(null, null, false, 0, 0);

    ReadSoFar with(PeerPage page) {
        return new ReadSoFar(
                page.nextCursor(),
                page.journalCursor() == null ? journalCursor : page.journalCursor(),
                following,
                eventsRead + page.events().size() + page.unreadable(),
                eventsUnreadable + page.unreadable());
    }

    /** The snapshot is in; the journal is next. */
    ReadSoFar andThenTheJournal() {
        return new ReadSoFar(journalCursor, journalCursor, true, eventsRead, eventsUnreadable);
    }
}
