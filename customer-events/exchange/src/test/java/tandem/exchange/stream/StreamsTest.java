package tandem.exchange.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.events.EventType;
import tandem.exchange.journal.JournalFilter;
import tandem.exchange.journal.TestJournal;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.testing.ReasonWords;
import tandem.exchange.testing.TestPostgres;

@Timeout(60)
class StreamsTest {

    private static TestPostgres postgres;
    private static TestJournal journal;

    private final UUID customer = UUID.randomUUID();
    private SampleReplica replica;

    @BeforeAll
    static void start() throws SQLException {
        postgres = TestPostgres.start();
        journal = new TestJournal(postgres, "streams");
    }

    @AfterAll
    static void stop() {
        postgres.stop();
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
                seen.add(id(event));
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
        assertThat(id(sink.next(SampleSink::isEvent))).isEqualTo(before);
        replica.awaitNews();

        journal.takeAway(true);
        sink.next(SampleSink::isHeartbeat);
        sink.next(SampleSink::isHeartbeat); // a look at the journal that was under way has ended
        UUID meanwhile = journal.publish(customer);
        sink.next(SampleSink::isHeartbeat);
        journal.takeAway(false);

        assertThat(id(sink.next(SampleSink::isEvent))).isEqualTo(meanwhile);
    }

    @Test
    void who_comes_while_the_database_is_away_takes_no_seat() throws Exception {
        journal.takeAway(true);

        assertThatThrownBy(() -> replica.open("reader", null)).isInstanceOf(IllegalStateException.class);

        assertThat(replica.readers()).isZero();
    }

    @Test
    void a_service_that_stops_tells_its_readers_and_waits_for_them() throws Exception {
        SampleSink sink = replica.open("reader", null);

        replica.stop();

        assertThat(replica.readers()).isZero();
        assertThat(sink.next(SampleSink::isClosed).getData()).isEqualTo("{\"reason\":\"shutdown\"}");
        assertThat(sink.isClosed()).isTrue();
    }

    @Test
    void readers_are_told_of_a_stop_before_their_connections_are_closed() throws Exception {
        SampleSink sink = replica.open("reader", null);

        replica.leave();

        assertThat(replica.readers()).isZero();
        assertThat(sink.next(SampleSink::isClosed).getData()).isEqualTo("{\"reason\":\"shutdown\"}");
    }

    @Test
    void a_stream_ends_with_the_token_that_it_was_opened_with() throws Exception {
        SampleSink sink = replica.open(
                "reader", null, JournalFilter.EVERYTHING, Instant.now().plusMillis(150));

        assertThat(sink.next(SampleSink::isClosed).getData()).isEqualTo("{\"reason\":\"token_expired\"}");
        replica.awaitNobody();
        assertThat(sink.isClosed()).isTrue();
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

        assertThat(id(event)).isEqualTo(own);
        SampleSink resumed = replica.open("reader", last, reopenings, null);
        assertThat(id(resumed.next(SampleSink::isEvent))).isEqualTo(own);
    }

    @Test
    void a_reader_who_takes_nothing_hears_why_it_is_cut_when_it_reads_again_in_time() throws Exception {
        SampleSink sink = replica.open("reader", null);
        sink.stall();
        UUID missed = journal.publish(customer);
        OutboundSseEvent event = sink.next(SampleSink::isEvent);

        OutboundSseEvent farewell = sink.next(SampleSink::isClosed);
        sink.takeAgain();
        replica.awaitNobody();

        assertThat(id(event)).isEqualTo(missed);
        assertThat(farewell.getData()).isEqualTo("{\"reason\":\"slow\"}");
        assertThat(farewell.getId()).as("it comes back from where it was").isNull();
        assertThat(sink.isClosed()).isTrue();
        assertThat(replica.ended("slow")).isOne();
    }

    @Test
    void a_reader_who_never_reads_again_is_cut_all_the_same_and_leaves_its_seat() throws Exception {
        SampleSink sink = replica.open("reader", null);
        sink.stall();
        journal.publish(customer);

        sink.awaitCut();
        replica.awaitNobody();

        assertThat(replica.readers()).isZero();
    }

    @Test
    void so_many_of_one_caller_and_so_many_in_all_are_let_in_and_a_seat_that_is_left_is_free_at_once()
            throws Exception {
        SampleSink own = replica.open("one", null);
        replica.open("one", null);
        assertThatThrownBy(() -> replica.open("one", null)).hasMessage("too_many_readers");
        SampleSink other = replica.open("another", null);
        assertThatThrownBy(() -> replica.open("third", null)).hasMessage("too_many_readers");

        other.close();
        own.close();
        replica.awaitReaders(1);

        replica.open("one", null);
        replica.open("third", null);
        assertThat(replica.readers()).isEqualTo(3);
    }

    @Test
    void the_refusal_has_words_in_every_language() throws Exception {
        ReasonWords.areComplete(StreamReason.class, "title", "detail");
    }

    private static UUID id(OutboundSseEvent event) throws JsonProcessingException {
        return UUID.fromString(
                new ObjectMapper().readTree((String) event.getData()).path("id").asText());
    }
}
