package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver.Reply;

/** What becomes of a lane while a sender is at work on it or near it, by a clock that is moved. */
@QuarkusTest
class LanesTest {

    @Inject
    FarPartner.Maker partners;

    @Inject
    VirtualDays.Maker senders;

    @Test
    void an_endpoint_whose_answers_take_more_than_a_second_shares_a_few_workers_until_it_is_quick_again()
            throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            partner.receiver.answers(_ -> {
                LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
                return Reply.of(204);
            });
            days.events(100);
            for (Thread lane : days.begin()) {
                lane.join();
            }
            assertThat(days.log().isSlow()).isTrue();
            assertThat(days.log().attempts())
                    .as("no more was begun once it had turned slow")
                    .hasSizeBetween(1, 32);

            partner.receiver.answers(_ -> Reply.of(204));
            days.passUntil(Duration.ofMinutes(1));
            assertThat(days.log().isSlow()).isFalse();
            assertThat(days.log().attempts()).hasSize(100);
        }
    }

    @Test
    void a_sender_whose_clock_is_an_hour_ahead_holds_up_no_other() throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays ahead = senders.of(partner.endpoint);
            ahead.passUntil(Duration.ofHours(1));
            partner.days.event();
            ahead.passUntil(Duration.ofHours(1));

            UUID next = partner.days.event();
            partner.days.passUntil(Duration.ZERO);

            assertThat(partner.days.log().attempts(next)).containsExactly(Duration.ZERO);
        }
    }

    @Test
    void nothing_more_is_sent_once_the_endpoint_is_disabled_and_what_was_sent_is_written_down() throws Exception {
        try (FarPartner partner = partners.partner("ordered", true)) {
            VirtualDays days = partner.days;
            List<String> events = days.events(20);
            CompletableFuture<Void> asked = new CompletableFuture<>();
            CompletableFuture<Void> disabled = new CompletableFuture<>();
            partner.receiver.answers(_ -> {
                asked.complete(null);
                disabled.join();
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                return Reply.of(204);
            });

            List<Thread> lanes = days.begin();
            asked.get(10, TimeUnit.SECONDS);
            partner.api
                    .post("/" + partner.endpoint + "/disable", Map.of())
                    .then()
                    .statusCode(200);
            disabled.complete(null);
            for (Thread lane : lanes) {
                lane.join();
            }

            assertThat(partner.receiver.ids()).as("within some seconds").hasSizeBetween(1, 19);
            assertThat(days.log().attempts()).hasSameSizeAs(partner.receiver.ids());
            assertThat(days.log().state(UUID.fromString(events.getFirst()))).isEqualTo("DELIVERED");
        }
    }
}
