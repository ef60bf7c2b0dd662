package tandem.exchange.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import org.apache.kafka.clients.producer.KafkaProducer;
import tandem.exchange.outbox.CommitBell;
import tandem.exchange.testing.OtherJvm;

/** A relay in a JVM of its own, so that it can be killed in the middle of whatever it does. */
final class RelayProcess {

    private RelayProcess() {}

    static Process start(String jdbcUrl, String bootstrapServers) throws IOException {
        return OtherJvm.run(RelayProcess.class, jdbcUrl, bootstrapServers);
    }

    public static void main(String... arguments) {
        new RelayThread(
                        Servers.at(arguments[0]),
                        () -> new KafkaProducer<>(Servers.hastyProducer(arguments[1])),
                        Clock.systemUTC(),
                        new CommitBell(),
                        new SimpleMeterRegistry())
                .run();
    }
}
