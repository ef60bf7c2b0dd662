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

    /** For refused rows of imports, dead letters and deliveries that are settled, and what checks found. */
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

    /** With their attempts. */
    static Sweep settledDeliveries() {
        return new Sweep("webhook_delivery", SHOWN, """
                delete from webhook_delivery where id = any (array(
                    select id from webhook_delivery where settled_at < ? limit ? for update skip locked))
                """);
    }

    /** Of endpoints that their partners deleted, with their attempts. */
    static Sweep forgottenDeliveries() {
        return new Sweep("webhook_delivery", Duration.ZERO, """
                delete from webhook_delivery where id = any (array(
                    select delivery.id from webhook_delivery delivery
                    join webhook_endpoint endpoint on endpoint.id = delivery.endpoint_id
                    where endpoint.partner is null and endpoint.state_since < ? limit ?
                    for update of delivery skip locked))
                """);
    }

    static Sweep forgottenEndpoints() {
        return new Sweep("webhook_endpoint", Duration.ZERO, """
                delete from webhook_endpoint where id = any (array(
                    select id from webhook_endpoint endpoint where partner is null and state_since < ?
                        and not exists (select from webhook_delivery told where told.endpoint_id = endpoint.id)
                    limit ? for update skip locked))
                """);
    }

    /** Of endpoints that have been disabled for so long that nobody waits for them. */
    static Sweep strandedDeliveries() {
        return new Sweep("webhook_delivery", SHOWN, """
                delete from webhook_delivery where id = any (array(
                    select delivery.id from webhook_delivery delivery
                    join webhook_endpoint endpoint on endpoint.id = delivery.endpoint_id
                    where endpoint.state = 'DISABLED' and endpoint.state_since < ? and delivery.state = 'WAITING' limit ?
                    for update of delivery skip locked))
                """);
    }

    /** That sign no more, by the clock of any replica. */
    static Sweep retiredSecrets() {
        return new Sweep("webhook_retired_secret", Duration.ofDays(1), """
                delete from webhook_retired_secret where ctid = any (array(
                    select ctid from webhook_retired_secret where until < ? limit ? for update skip locked))
                """);
    }

    static Sweep endedRecoveries() {
        return new Sweep("webhook_recovery", SHOWN, """
                delete from webhook_recovery where id = any (array(
                    select id from webhook_recovery where ended_at < ? limit ? for update skip locked))
                """);
    }

    /** What no delivery tells any more. */
    static Sweep toldMessages() {
        return new Sweep("webhook_message", SHOWN, """
                delete from webhook_message where event_id = any (array(
                    select event_id from webhook_message message where created_at < ?
                        and not exists (select from webhook_delivery told where told.event_id = message.event_id)
                    limit ? for update skip locked))
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
