package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver.Reply;

/** Lanes in which more is due than is read at once. */
@QuarkusTest
class LongLanesTest {

    /** Two pages and a bit. */
    private static final int MANY = 1_100;

    @Inject
    FarPartner.Maker partners;

    @Test
    void what_is_written_down_while_more_is_sent_is_sent_once() throws Exception {
        try (FarPartner partner = partners.partner()) {
            List<String> events = partner.days.events(MANY);

            partner.days.passUntil(Duration.ZERO);

            assertThat(partner.receiver.ids()).containsExactlyInAnyOrderElementsOf(events);
            assertThat(partner.days.log().attempts()).hasSize(MANY).containsOnly(Duration.ZERO);
            assertThat(partner.shown().getString("state")).isEqualTo("enabled");
        }
    }

    @Test
    void an_ordered_one_keeps_its_order_from_page_to_page() throws Exception {
        try (FarPartner partner = partners.partner("ordered", true)) {
            List<String> events = partner.days.events(MANY);

            partner.days.passUntil(Duration.ZERO);

            assertThat(partner.receiver.ids()).isEqualTo(events);
        }
    }

    @Test
    void a_receiver_is_met_with_few_requests_at_once_and_with_more_as_it_proves_itself() throws Exception {
        try (FarPartner partner = partners.partner()) {
            AtomicInteger answered = new AtomicInteger();
            AtomicInteger atOnce = new AtomicInteger();
            AtomicInteger mostAtFirst = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            partner.receiver.answers(_ -> {
                int now = atOnce.incrementAndGet();
                (answered.get() == 0 ? mostAtFirst : most).accumulateAndGet(now, Math::max);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                answered.incrementAndGet();
                atOnce.decrementAndGet();
                return Reply.of(204);
            });
            partner.days.events(200);

            partner.days.passUntil(Duration.ZERO);

            assertThat(mostAtFirst.get()).isBetween(1, 4);
            assertThat(most.get()).isBetween(5, 32);
        }
    }
}
