package tandem.exchange.journal.reading;

import tandem.exchange.problems.Reason;

/** Why the journal cannot go on from where a reader stands. */
public enum JournalReason implements Reason {
    /** What follows is no longer all there: months were dropped, or the database was restored from a backup. */
    CURSOR_OUTLIVED(410),
    /** Counting so many days takes longer than anybody is let wait. */
    TOO_MUCH_TO_COUNT(422);

    private final int status;

    JournalReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
