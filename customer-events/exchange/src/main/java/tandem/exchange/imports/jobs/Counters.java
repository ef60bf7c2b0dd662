package tandem.exchange.imports.jobs;

import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.TreeMap;
import tandem.exchange.imports.RowOutcome.Effect;

/**
 * What the rows of a job came to so far.
 *
 * @param notes rows by cause, a JSON object
 */
@Embeddable
record Counters(int createdRows, int changedRows, int unchangedRows, int refusedRows, String notes) {

    /** Before the first batch: some rows may be refused already, because they could not be read. */
    static Counters unreadable(int rows) {
        return new Counters(0, 0, 0, rows, "{}");
    }

    Counters plus(Tally tally) {
        Map<String, Integer> counted = noteMap();
        tally.notes().forEach((cause, rows) -> counted.merge(cause, rows, Integer::sum));
        return new Counters(
                createdRows + tally.count(Effect.CREATED),
                changedRows + tally.count(Effect.CHANGED),
                unchangedRows + tally.count(Effect.UNCHANGED),
                refusedRows + tally.refused().size(),
                JsonText.of(counted));
    }

    Map<String, Integer> noteMap() {
        return new TreeMap<>(JsonText.map(notes, Integer.class));
    }
}
