package tandem.exchange.webhooks.lanes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.attempts.Attempt;
import tandem.exchange.webhooks.attempts.Result;
import tandem.exchange.webhooks.queue.ArrayColumns;

/** Attempts as rows, and what their deliveries have become by them. */
final class RecordedAttempts {

    /**
     * A delivery that was begun anew or attempted meanwhile keeps its schedule, unless this attempt has delivered it. What is
     * written already, by a commit whose answer was lost, is left out.
     */
    private static final String WRITE = """
            with made as (
                select made.*, known.state = 'WAITING' and known.tries = made.tries as counts
                from unnest(?::uuid[], ?::integer[], ?::text[], ?::timestamptz[],
                    ?::timestamptz[], ?::integer[], ?::text[], ?::integer[], ?::text[])
                    as made (delivery_id, tries, state, next_attempt_at, attempted_at, took_ms, outcome, status, answer)
                join webhook_delivery known on known.id = made.delivery_id
                where not exists (select from webhook_attempt written
                    where written.delivery_id = made.delivery_id and written.attempted_at = made.attempted_at
                        and (written.took_ms, written.outcome) = (made.took_ms, made.outcome))
            ), changed as (
                update webhook_delivery delivery
                set attempts = delivery.attempts + 1,
                    tries = case when counts then made.tries + 1 else delivery.tries end,
                    state = case when counts or made.state = 'DELIVERED' then made.state else delivery.state end,
                    next_attempt_at = case when counts or made.state = 'DELIVERED' then made.next_attempt_at
                        else delivery.next_attempt_at end,
                    settled_at = case when counts and made.state <> 'WAITING' or made.state = 'DELIVERED'
                        then ?::timestamptz else delivery.settled_at end
                from made where delivery.id = made.delivery_id
                returning delivery.id, delivery.endpoint_id, delivery.attempts
            )
            insert into webhook_attempt (delivery_id, number, endpoint_id, attempted_at, took_ms, outcome, status, answer)
            select delivery_id, attempts, endpoint_id, attempted_at, took_ms, outcome, status, answer
            from changed join made on made.delivery_id = changed.id
            """;

    private final Schedule schedule;
    private final Clock clock;

    RecordedAttempts(Schedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Within a transaction that has locked the lane. */
    void write(Connection connection, List<Attempt> made) throws SQLException {
        if (made.isEmpty()) {
            return;
        }
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            ArrayColumns.set(write, 1, "uuid", made, each -> each.delivery().id());
            ArrayColumns.set(write, 2, "integer", made, each -> each.delivery().tries());
            ArrayColumns.set(write, 3, "text", made, RecordedAttempts::state);
            ArrayColumns.set(write, 4, "timestamptz", made, each -> text(next(each)));
            ArrayColumns.set(
                    write, 5, "timestamptz", made, each -> text(each.result().attempted()));
            ArrayColumns.set(write, 6, "integer", made, each ->
                    (int) each.result().took().toMillis());
            ArrayColumns.set(
                    write, 7, "text", made, each -> each.result().outcome().name());
            ArrayColumns.set(write, 8, "integer", made, each -> each.result().status());
            ArrayColumns.set(write, 9, "text", made, each -> each.result().answer());
            write.setObject(10, clock.instant().atOffset(ZoneOffset.UTC));
            write.executeUpdate();
        }
    }

    private static String state(Attempt made) {
        if (made.result().isDelivered()) {
            return "DELIVERED";
        }
        return made.delivery().tries() + 1 < Schedule.ATTEMPTS ? "WAITING" : "FAILED";
    }

    private @Nullable Instant next(Attempt made) {
        Result result = made.result();
        return result.isDelivered()
                ? null
                : schedule.next(made.delivery().tries() + 1, result.ended(), result.retryAfter())
                        .orElse(null);
    }

    private static @Nullable String text(@Nullable Instant value) {
        return value == null ? null : value.toString();
    }
}
