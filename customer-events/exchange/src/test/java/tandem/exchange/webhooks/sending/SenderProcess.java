package tandem.exchange.webhooks.sending;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import tandem.exchange.relay.Servers;
import tandem.exchange.testing.OtherJvm;
import tandem.exchange.time.Bell;
import tandem.exchange.webhooks.attempts.Posting;
import tandem.exchange.webhooks.signing.SecretBox;
import tandem.exchange.webhooks.targets.Names;
import tandem.exchange.webhooks.targets.Targets;

/** A sender in a JVM of its own, so that it can be killed in the middle of whatever it does. */
final class SenderProcess {

    /** So late at most it finds the lanes of a sender that was killed. */
    private static final Duration LONGEST_REST = Duration.ofMillis(5);

    private SenderProcess() {}

    static Process start(String jdbcUrl, String key) throws IOException {
        return OtherJvm.run(SenderProcess.class, jdbcUrl, key);
    }

    public static void main(String... arguments) throws Exception {
        DataSource database = Servers.at(arguments[0]);
        Clock clock = Clock.systemUTC();
        SecretBox box = new SecretBox(Optional.of(List.of(arguments[1])));
        Posting posting = new Posting(Vertx.vertx());
        Targets anywhere = new Targets(Targets.Allowed.ANY, new Names());
        Sender sender = ExactSender.of(database, box, anywhere, posting, null, clock);
        Bell ended = new Bell();
        while (true) {
            long heard = ended.rung();
            if (sender.begin(ended::ring).isEmpty()) {
                ended.await(heard, LONGEST_REST);
            }
        }
    }
}
