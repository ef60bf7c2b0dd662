package tandem.exchange.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeer.Said;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.time.Ids;

/**
 * A measurement, left out of the suite: {@code mvn -Dquick -pl customer-events/exchange -am test -Dtest=RebuildAtScale
 * -Dsurefire.failIfNoSpecifiedTests=false -Dtandem.exchange.rebuild.page-events=1000}.
 */
@QuarkusTest
class RebuildAtScale {

    private static final int CUSTOMERS = 100_000;
    private static final int EVENTS_EACH = 5;
    private static final int BATCH = 2_000;

    private final TestPeerJournal journal = new TestPeerJournal();
    private final List<UUID> tickets = new ArrayList<>();

    TestPeer other;

    @Inject
    RebuildSteps steps;

    @Inject
    KeptTickets view;

    @Inject
    ShadowConsumer shadow;

    @Inject
    Rebuilds rebuilds;

    @Test
    void a_view_of_100_000_customers_and_500_000_events_is_dropped_and_rebuilt_while_it_is_read() {
        view.execute("truncate kept_ticket");
        fill();
        other.answer(TestPeerJournal.PATH, journal);
        other.answer(
                TestPeerJournal.SNAPSHOT,
                _ -> Said.ok("{\"items\":[],\"next_cursor\":\"0\",\"at_end\":true,\"journal_cursor\":\"0\"}"));
        String before = digest();
        view.execute("update kept_ticket set number = 'T-wrong' where ticket_id = '" + tickets.getFirst() + "'");
        view.execute("delete from kept_ticket where ticket_id = '" + tickets.get(1) + "'");
        UUID invented = Ids.next();
        view.execute("insert into kept_ticket values ('" + invented + "', '" + invented + "', 'T-0', 0, 0, 1)");

        long quiet = longestRead(Duration.ofSeconds(5), new AtomicBoolean());
        AtomicBoolean ended = new AtomicBoolean();
        AtomicReference<Long> busy = new AtomicReference<>(0L);
        Thread reader = Thread.ofPlatform().start(() -> busy.set(longestRead(Duration.ofHours(1), ended)));
        UUID id = QuarkusTransaction.requiringNew().call(() -> {
            Rebuild rebuild = Rebuild.request(Ids.next(), "kept_tickets", "operator", Instant.EPOCH);
            rebuilds.persist(rebuild);
            return rebuild.id();
        });
        long began = System.nanoTime();
        long heap = 0;
        while (shown(id).finishedAt() == null) {
            steps.step();
            heap = Math.max(heap, usedHeap());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        ended.set(true);
        join(reader);
        long after = longestRead(Duration.ofSeconds(5), new AtomicBoolean());

        RebuildView rebuilt = shown(id);
        System.out.printf(
                Locale.ROOT,
                "{\"events\":%d,\"rows\":%d,\"seconds\":%.1f,\"events_per_second\":%.0f,\"comparison\":\"%s\","
                        + "\"longest_read_ms\":{\"before\":%.1f,\"during\":%.1f,\"after\":%.1f},\"used_heap_mib\":%d}%n",
                rebuilt.eventsRead(),
                rebuilt.rows(),
                seconds,
                rebuilt.eventsRead() / seconds,
                rebuilt.comparison(),
                quiet / 1e6,
                busy.get() / 1e6,
                after / 1e6,
                heap >> 20);
        assertThat(rebuilt.state()).isEqualTo("completed");
        assertThat(digest()).isEqualTo(before);
    }

    private void fill() {
        List<Envelope<CustomerEvent>> batch = new ArrayList<>(BATCH);
        for (int n = 0; n < CUSTOMERS; n++) {
            UUID ticket = Ids.next();
            tickets.add(ticket);
            add(batch, OtherDesk.opened(ticket));
            for (int resolution = 1; resolution < EVENTS_EACH; resolution++) {
                add(batch, OtherDesk.resolved(ticket, resolution));
            }
        }
        take(batch);
    }

    private void add(List<Envelope<CustomerEvent>> batch, Envelope<CustomerEvent> event) {
        OtherDesk.publish(journal, event);
        batch.add(event);
        if (batch.size() == BATCH) {
            take(batch);
        }
    }

    private void take(List<Envelope<CustomerEvent>> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            shadow.take(batch);
            view.take(batch);
        });
        batch.clear();
    }

    /** Reads one ticket after the other; nanoseconds of the slowest. */
    private long longestRead(Duration atMost, AtomicBoolean ended) {
        Random random = new Random(1);
        long longest = 0;
        long until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until && !ended.get()) {
            UUID ticket = tickets.get(2 + random.nextInt(tickets.size() - 2));
            long began = System.nanoTime();
            List<String> seen = view.rows("select ticket_id::text from kept_ticket where ticket_id = '" + ticket + "'");
            longest = Math.max(longest, System.nanoTime() - began);
            assertThat(seen).hasSize(1);
        }
        return longest;
    }

    private RebuildView shown(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> RebuildView.of(rebuilds.existing(id)));
    }

    private String digest() {
        return view.rows("select md5(string_agg(kept_ticket::text, ' ' order by ticket_id)) from kept_ticket")
                .getFirst();
    }

    private static long usedHeap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
