package tandem.exchange.webhooks.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestKafka;
import tandem.exchange.testing.TestReceiver;

@QuarkusTest
class RestartedBrokerTest {

    private final TestReceiver receiver = TestReceiver.start();
    private final PartnerApi partner = new PartnerApi();

    TestKafka kafka;

    @Inject
    Decisions decisions;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void what_is_decided_before_during_and_after_a_restart_of_the_broker_is_delivered() {
        partner.register(receiver.url().toString(), "*");
        List<String> events = new ArrayList<>(decided(50));

        kafka.pause();
        try {
            events.addAll(decided(50));
        } finally {
            kafka.resume();
        }
        events.addAll(decided(50));

        await().atMost(Duration.ofSeconds(60)).until(() -> new HashSet<>(receiver.ids()).containsAll(events));
        assertThat(receiver.ids()).as("nothing failed, so nothing came twice").hasSameSizeAs(events);
    }

    private List<String> decided(int many) {
        return Stream.generate(() -> decisions.reopen(partner.customer()).toString())
                .limit(many)
                .toList();
    }
}
