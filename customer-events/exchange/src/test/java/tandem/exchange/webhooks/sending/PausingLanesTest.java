package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver.Reply;

/** How an endpoint that fails is left alone, by a clock that is moved. */
@QuarkusTest
class PausingLanesTest {

    @Inject
    FarPartner.Maker partners;

    @Test
    void while_the_lane_pauses_events_wait_and_lose_no_attempt() throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            partner.receiver.answers(_ -> Reply.of(500));
            days.events(5);
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
            days.events(200);

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
}
