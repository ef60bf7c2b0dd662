package tandem.exchange.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.TestJournal;

@Timeout(60)
class EndingStreamsTest {

    private static TestJournal journal;

    private final UUID customer = UUID.randomUUID();
    private SampleReplica replica;

    @BeforeAll
    static void publish() throws SQLException {
        journal = new TestJournal();
    }

    @BeforeEach
    void a_replica() {
        replica = new SampleReplica(journal);
    }

    @AfterEach
    void stop_it() throws InterruptedException {
        replica.stop();
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
    void readers_are_told_when_the_look_for_all_of_them_is_not_answered() throws Exception {
        TestJournal hanging = new TestJournal();
        SampleReplica replica = new SampleReplica(hanging, Duration.ofMillis(500));
        SampleSink sink = replica.open("reader", null);
        replica.awaitNews();

        CountDownLatch answer = hanging.hang();

        assertThat(sink.next(SampleSink::isClosed).getData()).isEqualTo("{\"reason\":\"unavailable\"}");
        answer.countDown();
        replica.stop();
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

        assertThat(SampleSink.id(event)).isEqualTo(missed);
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
}
