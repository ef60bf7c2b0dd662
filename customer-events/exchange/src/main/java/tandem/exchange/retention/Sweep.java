package tandem.exchange.retention;

import java.time.Duration;

/**
 * What is deleted from one table.
 *
 * @param keep how long it is kept
 * @param delete a statement that takes an instant and a number: deletes at most so many rows that were over by then, and
 *     passes over what another replica is deleting
 */
record Sweep(String table, Duration keep, String delete) {

    /** For refused rows of imports and for dead letters that are settled. */
    static final Duration SHOWN = Duration.ofDays(90);

    static Sweep takenEvents(Duration keep) {
        return new Sweep("inbox_event", keep, """
                delete from inbox_event where ctid = any (array(
                    select ctid from inbox_event where taken_at < ? limit ? for update skip locked))
                """);
    }

    static Sweep settledLetters() {
        return new Sweep("dead_letter", SHOWN, """
                delete from dead_letter where ctid = any (array(
                    select ctid from dead_letter where state <> 'WAITING' and settled_at < ? limit ?
                    for update skip locked))
                """);
    }

    static Sweep refusedRows() {
        return new Sweep("import_error", SHOWN, """
                delete from import_error where ctid = any (array(
                    select refused.ctid from import_error refused join import_job job on job.id = refused.job_id
                    where job.finished_at < ? limit ? for update of refused skip locked))
                """);
    }
}
