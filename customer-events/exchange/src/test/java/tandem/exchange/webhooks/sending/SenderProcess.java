package tandem.exchange.webhooks.sending;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.relay.Servers;
import tandem.exchange.webhooks.attempts.Attempting;
import tandem.exchange.webhooks.attempts.Posting;
import tandem.exchange.webhooks.endpoints.EndpointDisabling;
import tandem.exchange.webhooks.lanes.DueDeliveries;
import tandem.exchange.webhooks.lanes.Lanes;
import tandem.exchange.webhooks.lanes.Recording;
import tandem.exchange.webhooks.lanes.Schedule;
import tandem.exchange.webhooks.signing.SecretBox;
import tandem.exchange.webhooks.targets.Names;
import tandem.exchange.webhooks.targets.Targets;

/** A sender in a JVM of its own, so that it can be killed in the middle of whatever it does. */
final class SenderProcess {

    private static final @Nullable EndpointDisabling NOBODY_IS_DISABLED = null;

    private SenderProcess() {}

    static Process start(String jdbcUrl, String key) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SenderProcess.class.getName(),
                        jdbcUrl,
                        key)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/sender-processes.log")))
                .start();
    }

    public static void main(String... arguments) throws Exception {
        DataSource database = Servers.at(arguments[0]);
        Clock clock = Clock.systemUTC();
        SecretBox box = new SecretBox(Optional.of(List.of(arguments[1])));
        Posting posting = new Posting(Vertx.vertx());
        Sender sender = new Sender(
                new Lanes(database, box, clock),
                new DueDeliveries(database, clock),
                new Attempting(new Targets(Targets.Allowed.ANY, new Names()), posting, clock),
                new Recording(database, new Schedule(() -> 0), clock),
                new EndingEndpoints(NOBODY_IS_DISABLED, clock),
                new SendingMeters(database, new SimpleMeterRegistry()));
        while (true) {
            if (sender.begin(() -> {}).isEmpty()) {
                Thread.sleep(5);
            }
        }
    }
}
