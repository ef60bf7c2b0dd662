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

    /** For refused rows of imports, dead letters that are settled, and what checks found. */
    static final Duration SHOWN = Duration.ofDays(90);

    /** An event that a dead letter names is remembered as long as the letter: it may be replayed once more. */
    static Sweep takenEvents(Duration keep) {
        return new Sweep("inbox_event", keep, """
                delete from inbox_event where ctid = any (array(
                    select ctid from inbox_event taken where taken_at < ?
                        and not exists (select from dead_letter where dead_letter.event_id = taken.event_id)
                    limit ? for update skip locked))
                """);
    }

    static Sweep settledLetters() {
        return new Sweep("dead_letter", SHOWN, """
                delete from dead_letter where ctid = any (array(
                    select ctid from dead_letter where state <> 'WAITING' and settled_at < ? limit ?
                    for update skip locked))
                """);
    }

    static Sweep oldDifferences() {
        return new Sweep("convergence_difference", SHOWN, """
                delete from convergence_difference where ctid = any (array(
                    select found.ctid from convergence_difference found
                    join convergence_check compared on compared.id = found.check_id
                    where compared.finished_at < ? limit ? for update of found skip locked))
                """);
    }

    /** Of checks that failed before they were done with them. */
    static Sweep oldSuspects() {
        return new Sweep("convergence_suspect", SHOWN, """
                delete from convergence_suspect where ctid = any (array(
                    select suspect.ctid from convergence_suspect suspect
                    join convergence_check compared on compared.id = suspect.check_id
                    where compared.finished_at < ? limit ? for update of suspect skip locked))
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
