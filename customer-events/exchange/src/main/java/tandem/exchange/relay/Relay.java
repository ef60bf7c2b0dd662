package tandem.exchange.relay;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import tandem.exchange.outbox.CommitBell;

/** The two relays of every replica, from its start to its end. */
@Singleton
class Relay {

    private static final int THREADS = 2;
    private static final Duration LAST_PASS = Duration.ofSeconds(5);

    private final List<RelayThread> relays;
    private volatile List<Thread> threads = List.of();

    Relay(
            @DataSource("relay") AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Clock clock,
            CommitBell bell,
            MeterRegistry meters) {
        Map<String, Object> settings = ProducerSettings.of(broker);
        relays = IntStream.range(0, THREADS)
                .mapToObj(_ -> new RelayThread(database, () -> new KafkaProducer<>(settings), clock, bell, meters))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        threads = relays.stream()
                .map(relay -> Thread.ofPlatform().name("relay-", 1).daemon().start(relay))
                .toList();
    }

    /** Whether none of its threads has died. */
    boolean isAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        relays.forEach(RelayThread::stop);
        for (Thread thread : threads) {
            if (!thread.join(LAST_PASS)) {
                thread.interrupt();
            }
        }
    }
}
