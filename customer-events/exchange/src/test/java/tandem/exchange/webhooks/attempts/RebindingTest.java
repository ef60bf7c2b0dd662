package tandem.exchange.webhooks.attempts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.webhooks.signing.Signatures;
import tandem.exchange.webhooks.signing.SigningSecret;
import tandem.exchange.webhooks.targets.Names;
import tandem.exchange.webhooks.targets.Targets;
import tandem.exchange.webhooks.targets.Targets.Allowed;

/** A partner's name that leads elsewhere each time it is asked for. */
class RebindingTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final Posting posting = new Posting(VERTX);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void the_connection_goes_to_the_address_that_was_checked_and_the_name_is_asked_for_once() throws Exception {
        try (TestReceiver checked = TestReceiver.start()) {
            ChangingNames names = new ChangingNames("127.0.0.1", "127.0.0.2", "127.0.0.3");

            Result result = attempt(Allowed.ANY, names, "http://hooks.partner.com:" + checked.port() + "/in");

            assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(checked.received().getFirst().header("host")).isEqualTo("hooks.partner.com:" + checked.port());
            assertThat(names.answers).containsExactly("127.0.0.2", "127.0.0.3");
        }
    }

    @Test
    void a_name_that_leads_inside_by_the_time_of_the_attempt_is_not_called() throws Exception {
        ChangingNames names = new ChangingNames("93.184.215.14", "127.0.0.1");
        new Targets(Allowed.PUBLIC, names).check("https://hooks.partner.com/in");

        Result result = attempt(Allowed.PUBLIC, names, "https://hooks.partner.com/in");

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(names.answers).isEmpty();
    }

    @Test
    void an_address_of_ip_version_6_is_called_as_it_stands() throws Exception {
        InetAddress six = InetAddress.ofLiteral("::1");
        assumeTrue(NetworkInterface.getByInetAddress(six) != null, "this machine has no IP version 6");
        try (TestReceiver receiver = TestReceiver.start(six)) {
            Result result = attempt(Allowed.ANY, new ChangingNames(), "http://[::1]:" + receiver.port() + "/in");

            assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(receiver.received().getFirst().header("host")).isEqualTo("[::1]:" + receiver.port());
        }
    }

    private Result attempt(Allowed allowed, Names names, String url) throws Exception {
        Signatures signatures = new Signatures(List.of(SigningSecret.random()), Optional.empty());
        return new Attempting(new Targets(allowed, names), posting, Clock.systemUTC())
                .to(url, signatures)
                .make(SampleDelivery.due())
                .get(20, SECONDS);
    }

    /** Answers with the next of these each time. */
    private static final class ChangingNames extends Names {

        private final Deque<String> answers;

        ChangingNames(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public List<InetAddress> addresses(String name) {
            return List.of(InetAddress.ofLiteral(answers.removeFirst()));
        }
    }
}
