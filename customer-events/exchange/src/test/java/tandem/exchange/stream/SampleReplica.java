package tandem.exchange.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.jspecify.annotations.Nullable;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.TestJournal;
import tandem.exchange.partners.Grant;
import tandem.exchange.time.Closing;
import tandem.exchange.time.Stopping;

/** One replica's streams of a journal, without a service around them. */
final class SampleReplica {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Closing closing = new Closing();
    private final TestJournal journal;
    private final Seats seats;
    private final News news;
    private final Streams streams;

    SampleReplica(TestJournal journal) {
        this(journal, PATIENCE);
    }

    /** @param believed how long what was read last is believed to be all */
    SampleReplica(TestJournal journal, Duration believed) {
        this.journal = journal;
        Config config = new Config(3, 2, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(10));
        seats = new Seats(config, meters);
        news = new News(journal.tails(), seats, config, believed);
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        Following following = new Following(journal.pages(), news, config, json, closing, Clock.systemUTC());
        streams = new Streams(following, seats, news, config, meters);
        news.start(new StartupEvent());
    }

    /** Begins a stream of everything. */
    SampleSink open(String caller, @Nullable String cursor) throws InterruptedException {
        return open(caller, cursor, JournalFilter.EVERYTHING, null);
    }

    SampleSink open(String caller, @Nullable String cursor, JournalFilter filter, @Nullable Instant until)
            throws InterruptedException {
        SampleSink sink = new SampleSink(news::wakeReaders);
        streams.begin(new Reader(caller, until, filter, Grant.EVERYTHING, sink, SseImpl.INSTANCE, sink::cut), cursor);
        return sink;
    }

    /** Waits until who reads at the end of the journal is served without the database. */
    void awaitNews() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> news.follow(journal.pages().now(), JournalFilter.EVERYTHING, 1)
                        .isPresent());
    }

    /** How many are being served. */
    int readers() {
        return seats.taken();
    }

    /** Waits until nobody is served any more. */
    void awaitNobody() throws InterruptedException {
        seats.awaitNobody(PATIENCE);
    }

    /** Waits until no more than so many are served. */
    void awaitReaders(int most) {
        Awaitility.await().atMost(PATIENCE).until(() -> readers() <= most);
    }

    double ended(String reason) {
        return meters.counter("tandem.stream.ended", "reason", reason).count();
    }

    /** It is about to stop, and everything is open still. */
    void leave() throws InterruptedException {
        news.leave(new ShutdownDelayInitiatedEvent());
    }

    void stop() throws InterruptedException {
        Stopping.stop(closing);
        news.stop(new ShutdownEvent());
    }

    private record Config(int readers, int readersPerCaller, Duration heartbeat, Duration patience, Duration lookEvery)
            implements StreamConfig {}
}
