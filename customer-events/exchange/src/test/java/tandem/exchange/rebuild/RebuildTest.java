package tandem.exchange.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.rebuild.TicketRebuilds.ALL;
import static tandem.exchange.rebuild.TicketRebuilds.differences;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.time.Ids;

/** What a rebuild leaves behind: the rows that the other side's journal tells of, and nobody saw anything else. */
@QuarkusTest
class RebuildTest {

    TestPeer other;

    @Inject
    TicketRebuilds rebuilds;

    @Inject
    KeptTickets view;

    @BeforeEach
    void a_view_that_nobody_rebuilds() {
        rebuilds.none(other);
    }

    @Test
    void a_rebuilt_view_equals_the_live_one_byte_for_byte() {
        rebuilds.tickets(120);
        List<String> before = view.rows(ALL);

        JsonPath rebuilt = rebuilds.rebuild();

        assertThat(rebuilt.getString("state")).isEqualTo("completed");
        assertThat(rebuilt.getLong("comparison.equal")).isEqualTo(before.size()).isEqualTo(rebuilt.getLong("rows"));
        assertThat(differences(rebuilt)).containsExactly(0L, 0L, 0L);
        assertThat(rebuilt.getLong("events_read")).isGreaterThanOrEqualTo(before.size());
        assertThat(view.rows(ALL)).isEqualTo(before);
    }

    @Test
    void drift_is_counted_named_and_gone_after_the_swap() {
        List<UUID> tickets = rebuilds.tickets(30);
        List<String> before = view.rows(ALL);
        UUID invented = Ids.next();
        view.execute("update kept_ticket set number = 'T-wrong' where ticket_id = '" + tickets.get(0) + "'");
        view.execute("delete from kept_ticket where ticket_id = '" + tickets.get(1) + "'");
        view.execute("insert into kept_ticket values ('" + invented + "', '" + invented + "', 'T-0', 0, 0, 1)");

        JsonPath rebuilt = rebuilds.rebuild();

        assertThat(differences(rebuilt)).containsExactly(1L, 1L, 1L);
        assertThat(rebuilt.getList("comparison.first_ids", UUID.class))
                .containsExactlyInAnyOrder(tickets.get(0), tickets.get(1), invented);
        assertThat(view.rows(ALL)).isEqualTo(before);
    }

    @Test
    void a_view_whose_rows_are_lost_comes_back_whole() {
        rebuilds.tickets(30);
        List<String> before = view.rows(ALL);
        view.execute("truncate kept_ticket");

        JsonPath rebuilt = rebuilds.rebuild();

        assertThat(rebuilt.getLong("comparison.missing")).isEqualTo(before.size());
        assertThat(rebuilt.getList("comparison.first_ids")).hasSize(20);
        assertThat(view.rows(ALL)).isEqualTo(before);
    }

    @Test
    void a_reader_never_sees_fewer_rows_than_before() throws InterruptedException {
        rebuilds.tickets(200);
        int before = view.rows(ALL).size();
        AtomicBoolean ended = new AtomicBoolean();
        List<Integer> fewer = new ArrayList<>();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread reader = Thread.ofPlatform()
                .uncaughtExceptionHandler((_, e) -> failed.set(e))
                .start(() -> {
                    while (!ended.get()) {
                        int seen =
                                view.rows("select ticket_id from kept_ticket").size();
                        if (seen < before) {
                            fewer.add(seen);
                        }
                    }
                });

        rebuilds.rebuild();
        ended.set(true);
        reader.join();

        assertThat(failed.get()).isNull();
        assertThat(fewer).isEmpty();
    }
}
