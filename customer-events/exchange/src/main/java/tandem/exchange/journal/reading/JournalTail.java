package tandem.exchange.journal.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.wire.StructuredEvent;

/**
 * The newest of the journal in memory: every event that was published between two places in it, a thousand or two mebibytes
 * at most. Whoever stands between these places, also after he read from the journal itself, goes on here exactly where he
 * is, since a position in each bucket tells what he has had. Never changes; it grows by making another one.
 */
public final class JournalTail {

    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_CHARACTERS = 2 * 1024 * 1024;

    private final JournalCursor from;
    private final List<PlacedEvent> events;
    private final JournalCursor to;
    private final boolean atEnd;

    private JournalTail(JournalCursor from, Collection<PlacedEvent> events, JournalCursor to, boolean atEnd) {
        this.from = from;
        this.events = List.copyOf(events);
        this.to = to;
        this.atEnd = atEnd;
    }

    /** Of which nothing is held yet. */
    static JournalTail at(JournalCursor place) {
        return new JournalTail(place, List.of(), place, false);
    }

    /** Whether nothing more was published when it grew last. */
    public boolean isAtEnd() {
        return atEnd;
    }

    /** Up to where it reaches. */
    JournalCursor to() {
        return to;
    }

    /** With what was read from where it ends, without the oldest where that is too much; itself when that was nothing. */
    JournalTail grown(JournalReading read) {
        if (read.items().isEmpty() && read.atEnd() == atEnd) {
            return this;
        }
        Deque<PlacedEvent> held = new ArrayDeque<>(events);
        held.addAll(read.items());
        long characters = held.stream().mapToLong(JournalTail::characters).sum();
        JournalCursor begin = from;
        while (held.size() > MOST_EVENTS || characters > MOST_CHARACTERS) {
            PlacedEvent oldest = held.remove();
            characters -= characters(oldest);
            begin = begin.movedTo(oldest);
        }
        return new JournalTail(begin, held, read.to(), read.atEnd());
    }

    private static long characters(PlacedEvent event) {
        return event.event().data().length();
    }

    /** One that begins where this one ends, and so holds nothing. */
    public JournalTail emptied() {
        return new JournalTail(to, List.of(), to, atEnd);
    }

    /** Whether everything that a reader at this place has not had is held. */
    boolean holdsWhatFollows(JournalCursor reader, JournalFilter filter) {
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            if (filter.wants(bucket) && reader.positions()[bucket] < from.positions()[bucket]) {
                return false;
            }
        }
        return reader.epoch() == from.epoch();
    }

    /** What a reader at this place has not had, of what its filter lets pass. */
    Followed follow(JournalCursor reader, JournalFilter filter, int limit, CursorSeal seal) {
        long[] positions = reader.positions().clone();
        JournalCursor place = new JournalCursor(filter.mark(), reader.epoch(), reader.bucket(), positions);
        Predicate<StructuredEvent> lets = filter.lets();
        List<Followed.Step> steps = new ArrayList<>();
        long characters = 0;
        for (PlacedEvent event : events) {
            if (filter.wants(event.bucket()) && event.position() > positions[event.bucket()]) {
                positions[event.bucket()] = event.position();
                if (lets.test(event.event())) {
                    String behind = seal.close(place);
                    steps.add(new Followed.Step(event.event(), behind));
                    characters += characters(event);
                    if (steps.size() == limit || characters >= JournalPages.FOLLOWED_BYTES) {
                        return new Followed(steps, behind, false);
                    }
                }
            }
        }
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            if (filter.wants(bucket)) {
                positions[bucket] = Math.max(positions[bucket], to.positions()[bucket]);
            }
        }
        return new Followed(steps, seal.close(place), true);
    }
}
