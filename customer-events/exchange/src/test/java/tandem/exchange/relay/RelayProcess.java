package tandem.exchange.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.kafka.clients.producer.KafkaProducer;
import tandem.exchange.outbox.CommitBell;

/** A relay in a JVM of its own, so that it can be killed in the middle of whatever it does. */
final class RelayProcess {

    private RelayProcess() {}

    static Process start(String jdbcUrl, String bootstrapServers) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RelayProcess.class.getName(),
                        jdbcUrl,
                        bootstrapServers)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/relay-processes.log")))
                .start();
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
