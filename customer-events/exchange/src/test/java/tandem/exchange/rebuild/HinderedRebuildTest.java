package tandem.exchange.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.rebuild.TicketRebuilds.ALL;
import static tandem.exchange.rebuild.TicketRebuilds.JOURNAL;
import static tandem.exchange.rebuild.TicketRebuilds.differences;
import static tandem.exchange.rebuild.TicketRebuilds.shown;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.rebuild.RebuildSteps.Step;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeer.Said;
import tandem.exchange.testing.TestPeerJournal;

/** A rebuild that something is in the way of waits, goes on, or ends, and the view stays as it is. */
@QuarkusTest
class HinderedRebuildTest {

    TestPeer other;

    @Inject
    TicketRebuilds rebuilds;

    @Inject
    RebuildSteps steps;

    @Inject
    KeptTickets view;

    @BeforeEach
    void a_view_that_nobody_rebuilds() {
        rebuilds.none(other);
    }

    @Test
    void a_rebuild_waits_for_the_other_side_and_says_so_and_the_view_stays_as_it_is() {
        rebuilds.tickets(10);
        List<String> before = view.rows(ALL);
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "reading");
        other.forget(TestPeerJournal.SNAPSHOT);

        assertThat(steps.step()).isEqualTo(Step.TROUBLED);

        JsonPath waiting = shown(id);
        assertThat(waiting.getString("state")).isEqualTo("reading");
        assertThat(waiting.getString("last_error")).contains("503");
        assertThat(waiting.getInt("attempts")).isOne();
        assertThat(waiting.getString("next_attempt_at")).isNotNull();
        view.execute("update view_rebuild set next_attempt_at = now() + interval '1 hour' where id = '" + id + "'");
        assertThat(steps.step()).isEqualTo(Step.IDLE);
        assertThat(view.rows(ALL)).isEqualTo(before);
        view.execute("update view_rebuild set next_attempt_at = now() where id = '" + id + "'");

        other.answer(TestPeerJournal.SNAPSHOT, JOURNAL.snapshot());
        assertThat(rebuilds.finish(id).getString("state")).isEqualTo("completed");
    }

    @Test
    void a_rebuild_is_given_up_after_enough_attempts_and_leaves_nothing_behind() {
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "reading");
        other.forget(TestPeerJournal.SNAPSHOT);

        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(steps.step()).isEqualTo(Step.TROUBLED);
            view.execute("update view_rebuild set next_attempt_at = null where id = '" + id + "'");
        }

        assertThat(shown(id).getString("state")).isEqualTo("failed");
        assertThat(view.rows("select to_regclass('shadow.kept_ticket')::text")).containsOnlyNulls();
        assertThat(steps.step()).isEqualTo(Step.IDLE);
    }

    @Test
    void what_the_other_side_refuses_for_good_ends_the_rebuild() {
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "reading");
        other.answer(TestPeerJournal.SNAPSHOT, _ -> new Said(410, "{\"code\":\"cursor_outlived\"}"));

        steps.step();

        assertThat(shown(id).getString("state")).isEqualTo("failed");
        assertThat(shown(id).getString("last_error")).contains("cursor_outlived");
    }

    @Test
    void a_killed_replica_leaves_whole_pages_and_another_goes_on() {
        rebuilds.tickets(120);
        List<String> before = view.rows(ALL);
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "reading");
        steps.step();
        long read = shown(id).getLong("events_read");
        assertThat(read).isEqualTo(50);
        AtomicReference<Step> meanwhile = new AtomicReference<>();
        other.answer(TestPeerJournal.SNAPSHOT, query -> {
            Thread.currentThread().setContextClassLoader(HinderedRebuildTest.class.getClassLoader());
            meanwhile.set(steps.step());
            view.execute(
                    "select pg_terminate_backend(pid) from pg_locks"
                            + " where relation = 'view_rebuild'::regclass and mode = 'RowShareLock' and pid <> pg_backend_pid()");
            return JOURNAL.snapshot().to(query);
        });

        steps.step();

        assertThat(meanwhile.get()).as("a second replica at the same moment").isEqualTo(Step.IDLE);
        assertThat(shown(id).getLong("events_read")).isEqualTo(read);
        other.answer(TestPeerJournal.SNAPSHOT, JOURNAL.snapshot());
        JsonPath rebuilt = rebuilds.finish(id);
        assertThat(differences(rebuilt)).containsExactly(0L, 0L, 0L);
        assertThat(view.rows(ALL)).isEqualTo(before);
    }
}
