package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver.Reply;

/** What one endpoint may have at once, by a clock that is moved. */
@QuarkusTest
class LanesTest {

    @Inject
    FarPartner.Maker partners;

    @Inject
    VirtualDays.Maker senders;

    @Test
    void while_the_lane_pauses_events_wait_and_lose_no_attempt() throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            partner.receiver.answers(_ -> Reply.of(500));
            events(days, 5);
            days.passUntil(Duration.ZERO);
            UUID late = days.event();

            days.passUntil(Duration.ofSeconds(29));
            assertThat(days.log().attempts(late)).isEmpty();
            assertThat(days.log().attempts()).hasSize(5);

            partner.receiver.answers(_ -> Reply.of(204));
            days.passUntil(Duration.ofSeconds(30));
            assertThat(days.log().state(late)).isEqualTo("DELIVERED");
            assertThat(days.log().attempts()).hasSize(11);
        }
    }

    @Test
    void a_pause_doubles_up_to_five_minutes_and_each_is_ended_by_a_single_attempt() throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            partner.receiver.answers(_ -> Reply.of(500));
            events(days, 200);

            days.passUntil(Duration.ofMinutes(20));

            List<Duration> probes = days.log().attempts().stream()
                    .filter(made -> !made.isZero())
                    .toList();
            assertThat(probes)
                    .startsWith(
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(90),
                            Duration.ofSeconds(210),
                            Duration.ofSeconds(450),
                            Duration.ofSeconds(750),
                            Duration.ofSeconds(1_050))
                    .hasSize(6);
            assertThat(days.log().attempts())
                    .as("those at once, which were under way together")
                    .hasSizeLessThanOrEqualTo(6 + 5 + 3);
        }
    }

    @Test
    void a_receiver_that_asks_for_a_longer_wait_is_given_it() throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            partner.receiver.answers(_ -> new Reply(500, Map.of("Retry-After", "120"), "later"));
            UUID event = days.event();

            days.passUntil(Duration.ofMinutes(3));

            assertThat(days.log().attempts(event)).containsExactly(Duration.ZERO, Duration.ofMinutes(2));
        }
    }

    @Test
    void one_that_asks_for_a_wait_beyond_reason_is_attempted_after_a_day() throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            partner.receiver.answers(_ -> new Reply(500, Map.of("Retry-After", "999999999"), "never"));
            UUID event = days.event();

            days.passUntil(Duration.ofHours(25));

            assertThat(days.log().attempts(event)).containsExactly(Duration.ZERO, Duration.ofDays(1));
        }
    }

    @Test
    void one_that_has_too_many_requests_is_left_alone_as_a_whole() throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            partner.receiver.answers(_ -> new Reply(429, Map.of("Retry-After", "120"), "slow down"));
            days.event();
            days.passUntil(Duration.ofSeconds(10));
            UUID late = days.event();

            partner.receiver.answers(_ -> Reply.of(204));
            days.passUntil(Duration.ofMinutes(3));

            assertThat(days.log().attempts(late)).containsExactly(Duration.ofMinutes(2));
            assertThat(days.log().attempts()).hasSize(3);
        }
    }

    @Test
    void no_more_is_begun_in_a_second_than_the_endpoints_rate() throws Exception {
        try (FarPartner partner = partners.partner("rate_per_second", 5)) {
            VirtualDays days = partner.days;
            events(days, 12);

            days.passUntil(Duration.ofSeconds(5));

            assertThat(days.log().attempts().stream().map(Duration::toSeconds))
                    .containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L, 1L, 2L, 2L);
        }
    }

    @Test
    void an_endpoint_whose_answers_take_more_than_a_second_shares_a_few_workers_until_it_is_quick_again()
            throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            partner.receiver.answers(_ -> {
                LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
                return Reply.of(204);
            });
            events(days, 100);
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
            List<String> events = events(days, 20);
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

    private static List<String> events(VirtualDays days, int many) throws Exception {
        List<String> events = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            events.add(days.event().toString());
        }
        return events;
    }
}
