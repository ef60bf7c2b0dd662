package tandem.exchange.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.rebuild.TicketRebuilds.JOURNAL;
import static tandem.exchange.rebuild.TicketRebuilds.differences;
import static tandem.exchange.rebuild.TicketRebuilds.shown;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.time.Ids;

/** What happens to the view while it is rebuilt is not lost by the rebuild. */
@QuarkusTest
class ChangesDuringRebuildTest {

    private static final String NAMES = """
            select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                where conrelid = 'public.kept_ticket'::regclass
            union all
            select indexdef from pg_indexes where schemaname = 'public' and tablename = 'kept_ticket'
            union all
            select reloptions::text || obj_description(oid, 'pg_class') from pg_class
                where oid = 'public.kept_ticket'::regclass
            order by 1
            """;

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
    void what_is_taken_in_meanwhile_is_in_the_rebuilt_view_although_no_journal_has_it_yet() {
        UUID known = rebuilds.tickets(1).getFirst();
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "reading");
        UUID fresh = Ids.next();
        Envelope<CustomerEvent> later = OtherDesk.resolved(known, 1);

        List<Envelope<CustomerEvent>> meanwhile = List.of(OtherDesk.opened(fresh), later);
        rebuilds.take(meanwhile);
        JsonPath rebuilt = rebuilds.finish(id);
        meanwhile.forEach(event -> OtherDesk.publish(JOURNAL, event));

        assertThat(differences(rebuilt)).containsExactly(0L, 0L, 0L);
        assertThat(view.rows("select resolutions from kept_ticket where ticket_id in ('" + known + "', '" + fresh
                        + "') order by 1"))
                .containsExactly("0", "1");
    }

    @Test
    void an_event_that_reaches_the_journal_late_is_waited_for() {
        rebuilds.tickets(3);
        Envelope<CustomerEvent> late = OtherDesk.opened(Ids.next());
        rebuilds.take(List.of(late));
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "comparing");
        steps.step();
        assertThat(shown(id).getString("state")).isEqualTo("reading");
        assertThat(shown(id).getLong("comparison.extra")).isOne();

        OtherDesk.publish(JOURNAL, late);
        JsonPath rebuilt = rebuilds.finish(id);

        assertThat(differences(rebuilt)).containsExactly(0L, 0L, 0L);
        assertThat(view.rows("select number from kept_ticket where ticket_id = '" + late.subject() + "'"))
                .hasSize(1);
    }

    @Test
    void a_shadow_that_lacks_what_a_new_release_writes_ends_its_rebuild_and_the_inbox_goes_on() {
        rebuilds.tickets(3);
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "reading");
        view.execute("alter table shadow.kept_ticket drop column resolutions");
        UUID meanwhile = Ids.next();
        Envelope<CustomerEvent> opened = OtherDesk.opened(meanwhile);

        rebuilds.take(List.of(opened));
        steps.step();
        OtherDesk.publish(JOURNAL, opened);

        assertThat(view.rows("select number from kept_ticket where ticket_id = '" + meanwhile + "'"))
                .hasSize(1);
        assertThat(shown(id).getString("state")).isEqualTo("failed");
        assertThat(shown(id).getString("last_error")).contains("the shadow did not take in");
        assertThat(view.rows("select to_regclass('shadow.kept_ticket')::text")).containsOnlyNulls();
    }

    @Test
    void an_index_that_is_made_during_a_rebuild_is_not_undone_by_the_swap() {
        rebuilds.tickets(3);
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "swapping");
        view.execute("create index made_meanwhile on kept_ticket (resolutions)");
        try {
            steps.step();

            assertThat(shown(id).getString("state")).isEqualTo("failed");
            assertThat(shown(id).getString("last_error")).contains("a table of the view was changed");
            assertThat(view.rows(NAMES)).anyMatch(name -> name.contains("made_meanwhile"));
        } finally {
            view.execute("drop index made_meanwhile");
        }
    }
}
