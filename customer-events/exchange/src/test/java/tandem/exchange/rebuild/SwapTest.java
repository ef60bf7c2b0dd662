package tandem.exchange.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tandem.exchange.rebuild.TicketRebuilds.ALL;
import static tandem.exchange.rebuild.TicketRebuilds.shown;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.rebuild.RebuildSteps.Step;
import tandem.exchange.testing.TestPeer;

/** The rebuilt table takes the place of the live one. */
@QuarkusTest
class SwapTest {

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
    void names_and_definitions_survive_the_swap_twice() {
        List<UUID> tickets = rebuilds.tickets(2);
        List<String> names = view.rows(NAMES);
        assertThat(names).hasSizeGreaterThanOrEqualTo(6);

        rebuilds.rebuild();
        rebuilds.tell(OtherDesk.resolved(tickets.get(0), 1));
        assertThat(view.rows(NAMES)).isEqualTo(names);
        rebuilds.rebuild();

        assertThat(view.rows(NAMES)).isEqualTo(names);
        rebuilds.tell(OtherDesk.resolved(tickets.get(1), 1));
        assertThat(view.rows("select resolutions from kept_ticket where ticket_id = '" + tickets.get(1) + "'"))
                .containsExactly("1");
    }

    @Test
    void a_reader_who_will_not_end_holds_the_swap_back_and_no_other_reader_for_long() {
        rebuilds.tickets(1);
        UUID id = rebuilds.request();
        rebuilds.stepTo(id, "swapping");
        QuarkusTransaction.requiringNew().run(() -> {
            view.rows(ALL);
            AtomicReference<Step> step = new AtomicReference<>();
            Thread replica = Thread.ofPlatform().start(() -> step.set(steps.step()));
            await().atMost(Duration.ofSeconds(20)).until(() -> !replica.isAlive());
            assertThat(step.get()).isEqualTo(Step.TROUBLED);
        });
        assertThat(shown(id).getString("state")).isEqualTo("swapping");

        assertThat(rebuilds.finish(id).getString("state")).isEqualTo("completed");
    }
}
