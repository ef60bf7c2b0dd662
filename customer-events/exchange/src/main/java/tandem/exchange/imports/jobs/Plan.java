package tandem.exchange.imports.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.RowRefused;

/**
 * How the next batch is to be taken in.
 *
 * @param job the job that it holds for, null when nothing is known
 * @param first the row that it holds for
 * @param rows how many rows to take
 * @param refusedRow the row that is to be refused, or 0
 * @param refusal why
 * @param failures how often the row failed by itself
 */
record Plan(
        @Nullable UUID job,
        int first,
        int rows,
        int refusedRow,
        @Nullable RowRefused refusal,
        int failures) {

    /** How often a row may fail by itself before it is refused. */
    static final int TRIES = 3;

    /** Nothing is known. */
    static Plan usual() {
        return new Plan(null, 0, 0, 0, null, 0);
    }
}
