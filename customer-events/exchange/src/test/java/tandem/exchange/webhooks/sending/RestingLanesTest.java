package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver.Reply;

/** When an endpoint has its next request that asks for a wait, or for few, by a clock that is moved. */
@QuarkusTest
class RestingLanesTest {

    @Inject
    FarPartner.Maker partners;

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
            days.events(12);

            days.passUntil(Duration.ofSeconds(5));

            assertThat(days.log().attempts().stream().map(Duration::toSeconds))
                    .containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L, 1L, 2L, 2L);
        }
    }
}
