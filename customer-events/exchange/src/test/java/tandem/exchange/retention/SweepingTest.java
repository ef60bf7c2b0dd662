package tandem.exchange.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.exchange.time.Closing;

@QuarkusTest
class SweepingTest {

    private final UUID mark = UUID.randomUUID();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Inject
    DataSource database;

    @Inject
    Closing closing;

    private Sweeping after(Duration time, Duration keep) {
        return new Sweeping(database, () -> keep, closing, Clock.offset(Clock.systemUTC(), time), meters);
    }

    private Sweeping after(Duration time) {
        return after(time, Duration.ofDays(45));
    }

    @Test
    void an_event_that_was_taken_in_is_remembered_for_45_days() throws SQLException {
        execute("insert into inbox_event (consumer, event_id) values ('%s', gen_random_uuid())".formatted(mark));

        after(Duration.ofDays(44)).sweep();
        assertThat(count("inbox_event where consumer = '" + mark + "'")).isOne();

        after(Duration.ofDays(46)).sweep();
        assertThat(count("inbox_event where consumer = '" + mark + "'")).isZero();
    }

    @Test
    void an_event_that_a_dead_letter_names_is_remembered_as_long_as_the_letter() throws SQLException {
        execute("insert into inbox_event (consumer, event_id) values ('%s', '%s')".formatted(mark, mark));
        letter("'REPLAYED', now(), null", 3);
        execute("update dead_letter set event_id = '%s' where from_topic = '%s'".formatted(mark, mark));

        after(Duration.ofDays(46)).sweep();
        assertThat(count("inbox_event where consumer = '" + mark + "'")).isOne();

        after(Duration.ofDays(91)).sweep();
        after(Duration.ofDays(91)).sweep();
        assertThat(count("inbox_event where consumer = '" + mark + "'")).isZero();
    }

    @Test
    void what_a_check_found_is_kept_for_90_days_and_how_much_it_was_for_ever() throws SQLException {
        execute("""
                insert into convergence_check (id, requested_by, requested_at, state, due_at, moved_at, ranges_left,
                    ranges_differing, behind, missing, extra, different, repaired_customers, finished_at)
                values ('%s', 'me', now(), 'COMPLETED', now(), now(), '', 1, 0, 1, 0, 0, 0, now())
                """.formatted(mark));
        execute("""
                insert into convergence_difference (id, check_id, customer_id, subject, kind, found_at)
                values ('%1$s', '%1$s', '%1$s', '%1$s', 'MISSING', now())
                """.formatted(mark));

        after(Duration.ofDays(89)).sweep();
        assertThat(count("convergence_difference where check_id = '" + mark + "'"))
                .isOne();

        after(Duration.ofDays(91)).sweep();
        assertThat(count("convergence_difference where check_id = '" + mark + "'"))
                .isZero();
        assertThat(count("convergence_check where id = '" + mark + "'")).isOne();
    }

    @Test
    void a_settled_dead_letter_is_kept_for_90_days_and_one_that_waits_for_ever() throws SQLException {
        letter("'DISCARDED', now(), 'given up'", 1);
        letter("'WAITING', null, null", 2);

        after(Duration.ofDays(89)).sweep();
        assertThat(count("dead_letter where from_topic = '" + mark + "'")).isEqualTo(2);

        after(Duration.ofDays(91)).sweep();
        assertThat(count("dead_letter where from_topic = '" + mark + "' and state = 'WAITING'"))
                .isOne();
        assertThat(count("dead_letter where from_topic = '" + mark + "'")).isOne();
    }

    @Test
    void refused_rows_of_an_import_are_kept_for_90_days_after_its_end_and_the_job_for_ever() throws SQLException {
        execute("""
                insert into import_job (id, kind, source, time_zone, parameters, submitted_by, submitted_at,
                    content_sha256, state, row_count, next_row, created_rows, changed_rows, unchanged_rows,
                    refused_rows, notes, finished_at)
                values ('%s', 'k', 's', 'UTC', '{}', 'me', now(), 'x', 'COMPLETED', 1, 2, 0, 0, 0, 1, '{}', now())
                """.formatted(mark));
        execute("insert into import_error values ('%s', 1, 1, 'c', 'v', 'code', 'reason', 'forms')".formatted(mark));

        after(Duration.ofDays(89)).sweep();
        assertThat(count("import_error where job_id = '" + mark + "'")).isOne();

        after(Duration.ofDays(91)).sweep();
        assertThat(count("import_error where job_id = '" + mark + "'")).isZero();
        assertThat(count("import_job where id = '" + mark + "'")).isOne();
    }

    @Test
    void several_replicas_sweep_at_once_and_each_row_is_deleted_once() throws Exception {
        execute("""
                insert into inbox_event (consumer, event_id, taken_at)
                select '%s', gen_random_uuid(), now() - interval '50 years' from generate_series(1, 12000)
                """.formatted(mark));
        Callable<Void> sweep = () -> {
            after(Duration.ofDays(-365)).sweep();
            return null;
        };

        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (Future<Void> replica : replicas.invokeAll(List.of(sweep, sweep, sweep))) {
                replica.get();
            }
        }

        assertThat(count("inbox_event where consumer = '" + mark + "'")).isZero();
        assertThat(meters.counter("tandem.retention.deleted", "table", "inbox_event")
                        .count())
                .isEqualTo(12_000);
    }

    @Test
    void a_service_that_would_forget_too_early_does_not_start() {
        assertThatThrownBy(() -> after(Duration.ZERO, Duration.ofDays(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.exchange.inbox.keep is 30 days; it must be at least 37");
    }

    private void letter(String stateSettledReason, int offset) throws SQLException {
        execute("""
                insert into dead_letter (id, letter_partition, letter_offset, set_aside_at, cause, detail, from_topic,
                    from_partition, from_offset, value_left_out, headers, state, settled_at, discard_reason)
                values (gen_random_uuid(), 99, %d, now(), 'malformed', '', '%s', 0, 0, false, '[]', %s)
                """.formatted(offset, mark, stateSettledReason));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private long count(String what) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from " + what);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
