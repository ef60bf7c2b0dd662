package tandem.exchange.journal.reading;

import java.util.Optional;

/** What a replica has of its own that reads at the end of a journal. */
final class TailReplica {

    final JournalPages journal;
    final JournalTails tails;
    JournalTail tail;

    TailReplica(JournalRows rows) {
        CursorSeal seal = new CursorSeal("sales-service");
        journal = new JournalPages(rows.database, seal);
        tails = new JournalTails(journal, seal);
        tail = tails.begin();
    }

    /** To the end of what was published. */
    void grow() {
        do {
            tail = tails.grown(tail);
        } while (!tail.isAtEnd());
    }

    /** Without the database; empty when the tail does not reach back so far. */
    Optional<Followed> follow(String cursor) {
        return tails.follow(tail, cursor, JournalFilter.EVERYTHING, 10);
    }

    /** Out of the tail, or else the database. */
    Followed next(String cursor, JournalFilter filter) {
        return tails.follow(tail, cursor, filter, 10).orElseGet(() -> journal.follow(cursor, filter, 10));
    }
}
