package tandem.exchange.journal.reading;

import jakarta.inject.Singleton;
import java.util.Optional;
import tandem.exchange.problems.Refusal;

/** Lets the newest of the journal be read once for many readers. */
@Singleton
public class JournalTails {

    private static final int MOST_EVENTS = 500;
    private static final int MOST_BYTES = 1024 * 1024;

    private final JournalPages journal;
    private final CursorSeal seal;

    JournalTails(JournalPages journal, CursorSeal seal) {
        this.journal = journal;
        this.seal = seal;
    }

    /** A tail that begins behind everything that is there now. */
    public JournalTail begin() {
        return JournalTail.at(journal.end());
    }

    /**
     * The tail with what was published since, or a part of it; the same one when that is nothing.
     *
     * @throws Refusal {@code cursor_outlived} when the journal was restored, or what follows was dropped
     */
    public JournalTail grown(JournalTail tail) {
        return tail.grown(journal.read(tail.to(), JournalFilter.EVERYTHING, MOST_EVENTS, MOST_BYTES));
    }

    /**
     * What follows a cursor, without a look at the database; empty where the tail does not reach back so far.
     *
     * @throws Refusal {@code invalid_cursor}
     */
    public Optional<Followed> follow(JournalTail tail, String cursor, JournalFilter filter, int limit) {
        JournalCursor reader = JournalCursor.of(seal.open(cursor));
        reader.demandGoesOnWith(filter);
        return tail.holdsWhatFollows(reader, filter)
                ? Optional.of(tail.follow(reader, filter, limit, seal))
                : Optional.empty();
    }
}
