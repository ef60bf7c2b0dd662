package tandem.exchange.journal.reading;

import java.util.List;

/**
 * What one reading gave.
 *
 * @param from where it began, with a position in each bucket that has any
 * @param to where the next one begins
 */
record JournalReading(JournalCursor from, List<PlacedEvent> items, JournalCursor to, boolean atEnd) {

    /** The same, to go on from with any filter. */
    JournalReading unmarked() {
        return new JournalReading(from.unmarked(), items, to.unmarked(), atEnd);
    }
}
