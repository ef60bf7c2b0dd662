package tandem.exchange.peer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.events.Envelope;

/**
 * A page of the other side's journal, or of its snapshot.
 *
 * @param events in the order in which each customer's were published
 * @param unreadable how many more there were that break the contract; the topic's reader has set them aside as well
 * @param nextCursor what to go on with, also when nothing more is there yet
 * @param atEnd whether everything that was published before this page was asked for has been given
 * @param journalCursor only on the first page of a snapshot: what to follow the journal with afterwards
 */
public record PeerPage(
        List<PeerEvent> events,
        int unreadable,
        String nextCursor,
        boolean atEnd,
        @Nullable String journalCursor) {

    public PeerPage {
        events = List.copyOf(events);
    }

    /** The events of types that this version of the contract knows. */
    public List<Envelope<?>> known() {
        return known(events).toList();
    }

    static Stream<Envelope<?>> known(List<PeerEvent> events) {
        return events.stream().<Envelope<?>>map(PeerEvent::event).filter(Objects::nonNull);
    }
}
