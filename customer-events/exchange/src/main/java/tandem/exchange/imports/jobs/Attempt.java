package tandem.exchange.imports.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.RowRefused;

/**
 * One try to take a batch in, and what is known for it from the tries before: how many rows, and which row is known to be
 * refused. What is known lives in memory only; it holds for one place in one job and is forgotten when the batch turns
 * out to begin elsewhere.
 */
final class Attempt {

    private final Plan plan;
    private final int usualRows;
    private @Nullable UUID job;
    private int first;
    private int last;
    private int row;

    Attempt(Plan plan, int usualRows) {
        this.plan = plan;
        this.usualRows = usualRows;
    }

    /** The batch begins at this row of this job. */
    void begin(UUID claimed, int nextRow, int rows) {
        job = claimed;
        first = nextRow;
        last = Math.min(rows, nextRow + (goesOn() ? plan.rows() : usualRows) - 1);
    }

    /** The batch ends at this row already. */
    void endAt(int row) {
        last = row;
    }

    /** Whether a job was claimed, so that the database was there. */
    boolean began() {
        return job != null;
    }

    private boolean goesOn() {
        return plan.first() == first && plan.job() != null && plan.job().equals(job);
    }

    void at(int rowNumber) {
        row = rowNumber;
    }

    /** Why this row is known to be refused, or null. */
    @Nullable
    RowRefused refusalOf(int rowNumber) {
        return goesOn() && plan.refusedRow() == rowNumber ? plan.refusal() : null;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** After success: small steps behind a refused row, doubling up to the usual. */
    Plan next() {
        int rows = goesOn() ? (plan.refusal() == null ? Math.min(2 * plan.rows(), usualRows) : 1) : usualRows;
        return new Plan(job, last + 1, rows, 0, null, 0);
    }

    /** After a refusal: again up to the refused row, which is then recorded. */
    Plan refused(RowRefused refusal) {
        if (row < first) {
            return failed();
        }
        return new Plan(job, first, row - first + 1, row, refusal, 0);
    }

    /** After a fault that does not pass: again row by row, and in the end without the row. */
    Plan failed() {
        int failures = first == last ? (goesOn() ? plan.failures() : 0) + 1 : 0;
        if (failures < Plan.TRIES) {
            return new Plan(job, first, 1, 0, null, failures);
        }
        return new Plan(job, first, 1, first, rowFailed(), 0);
    }

    private static RowRefused rowFailed() {
        return new RowRefused(
                null,
                null,
                "row_failed",
                "the service failed on this row; its log tells why under the job's id and the row's number",
                "");
    }

    @Override
    public String toString() {
        return "job=%s rows=%d-%d row=%d".formatted(job, first, last, row);
    }
}
