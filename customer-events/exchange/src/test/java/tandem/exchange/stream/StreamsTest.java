package tandem.exchange.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.events.EventType;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.TestJournal;
import tandem.exchange.partners.TypePatterns;

@Timeout(60)
class StreamsTest {

    private static TestJournal journal;

    private final UUID customer = UUID.randomUUID();
    private SampleReplica replica;

    @BeforeAll
    static void publish() throws SQLException {
        journal = new TestJournal();
    }

    @BeforeEach
    void a_replica() {
        journal.takeAway(false);
        replica = new SampleReplica(journal);
    }

    @AfterEach
    void stop_it() throws InterruptedException {
        replica.stop();
    }

    @Test
    void a_reader_misses_nothing_while_it_goes_from_replica_to_replica_and_these_are_restarted() throws Exception {
        Random random = new Random(3);
        SampleReplica[] replicas = {replica, new SampleReplica(journal)};
        List<UUID> published = new ArrayList<>();
        List<UUID> seen = new ArrayList<>();
        String cursor = journal.pages().now();

        for (int visit = 0; visit < 40; visit++) {
            int which = random.nextInt(replicas.length);
            if (visit % 10 == 9) {
                replicas[which].stop();
                replicas[which] = new SampleReplica(journal);
            }
            SampleSink sink = replicas[which].open("wanderer", cursor);
            int more = 1 + random.nextInt(10);
            for (int n = 0; n < more; n++) {
                published.add(journal.publish(UUID.randomUUID()));
            }
            int stays = visit == 39 ? published.size() - seen.size() : random.nextInt(more + 1);
            for (int n = 0; n < stays; n++) {
                OutboundSseEvent event = sink.next(SampleSink::isEvent);
                seen.add(SampleSink.id(event));
                cursor = event.getId();
            }
            sink.close();
            replicas[which].awaitNobody();
        }
        replicas[0].stop();
        replicas[1].stop();

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void a_reader_who_waits_hears_on_while_the_database_is_away_and_then_what_came_meanwhile() throws Exception {
        SampleSink sink = replica.open("reader", null);
        UUID before = journal.publish(customer);
        assertThat(SampleSink.id(sink.next(SampleSink::isEvent))).isEqualTo(before);
        replica.awaitNews();

        journal.takeAway(true);
        journal.awaitRefused();
        sink.next(SampleSink::isHeartbeat);
        UUID meanwhile = journal.publish(customer);
        sink.next(SampleSink::isHeartbeat);
        journal.takeAway(false);

        assertThat(SampleSink.id(sink.next(SampleSink::isEvent))).isEqualTo(meanwhile);
    }

    @Test
    void heartbeats_go_on_while_events_flow_that_are_none_of_the_readers_and_take_its_cursor_along() throws Exception {
        JournalFilter reopenings = new JournalFilter(List.of(TypePatterns.of(List.of("*.DealReopened.*"))), null);
        SampleSink sink = replica.open("reader", null, reopenings, null);
        String first = sink.next(SampleSink::isHeartbeat).getId();
        String last = first;
        for (int heartbeat = 0; heartbeat < 3; heartbeat++) {
            for (int n = 0; n < 10; n++) {
                journal.publish(UUID.randomUUID());
            }
            last = sink.next(SampleSink::isHeartbeat).getId();
        }
        if (last.equals(first)) {
            last = sink.next(sent -> SampleSink.isHeartbeat(sent) && !first.equals(sent.getId()))
                    .getId();
        }
        UUID own = journal.publish(customer, EventType.DEAL_REOPENED);

        OutboundSseEvent event = sink.next(sent -> !SampleSink.isHeartbeat(sent));

        assertThat(SampleSink.id(event)).isEqualTo(own);
        SampleSink resumed = replica.open("reader", last, reopenings, null);
        assertThat(SampleSink.id(resumed.next(SampleSink::isEvent))).isEqualTo(own);
    }
}
