package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver.Reply;

@QuarkusTest
class ReceiverDownForDaysTest {

    private static final List<Duration> SCHEDULE = List.of(
            Duration.ZERO,
            Duration.parse("PT5S"),
            Duration.parse("PT5M5S"),
            Duration.parse("PT35M5S"),
            Duration.parse("PT2H35M5S"),
            Duration.parse("PT7H35M5S"),
            Duration.parse("PT17H35M5S"),
            Duration.parse("PT31H35M5S"),
            Duration.parse("PT51H35M5S"),
            Duration.parse("PT75H35M5S"));

    @Inject
    FarPartner.Maker partners;

    private FarPartner partner;
    private VirtualDays days;

    @BeforeEach
    void take_the_receiver_down() {
        partner = partners.partner();
        partner.receiver.answers(_ -> Reply.of(500));
        days = partner.days;
    }

    @AfterEach
    void forget() {
        partner.close();
    }

    @Test
    void an_event_is_attempted_ten_times_over_75_hours_and_35_minutes() throws Exception {
        UUID event = days.event();

        days.passUntil(Duration.ofDays(4));

        assertThat(days.log().attempts(event)).isEqualTo(SCHEDULE);
        assertThat(days.log().state(event)).isEqualTo("FAILED");
    }

    @Test
    void a_receiver_that_was_down_for_three_days_gets_the_event_at_the_tenth_attempt() throws Exception {
        UUID event = days.event();

        days.passUntil(Duration.ofDays(3));
        partner.receiver.answers(_ -> Reply.of(204));
        days.passUntil(Duration.ofDays(4));

        assertThat(days.log().attempts(event)).isEqualTo(SCHEDULE);
        assertThat(days.log().state(event)).isEqualTo("DELIVERED");
        assertThat(partner.shown().getString("state")).isEqualTo("enabled");
    }

    @Test
    void a_receiver_that_is_down_for_six_days_is_disabled_by_the_first_failure_after_five() throws Exception {
        for (int hour = 0; hour < 6 * 24; hour++) {
            days.passUntil(Duration.ofHours(hour));
            days.event();
        }
        days.passUntil(Duration.ofDays(7));

        Duration last = days.log().attempts().getLast();
        assertThat(last).isBetween(Duration.ofDays(5), Duration.ofDays(5).plusMinutes(5));
        assertThat(days.log().attempts().stream().filter(made -> made.compareTo(Duration.ofDays(5)) >= 0))
                .hasSize(1);
        assertThat(partner.shown().getString("state")).isEqualTo("disabled");
        assertThat(partner.shown().getString("disabled_because")).isEqualTo("failing");
        assertThat(Instant.parse(partner.shown().getString("state_since"))).isEqualTo(VirtualDays.START.plus(last));
    }

    @Test
    void what_waited_while_an_endpoint_was_disabled_arrives_once_it_is_enabled() throws Exception {
        List<String> events = new ArrayList<>();
        for (int day = 0; day < 6; day++) {
            days.passUntil(Duration.ofDays(day));
            events.add(days.event().toString());
        }
        days.passUntil(Duration.ofDays(6));
        assertThat(partner.shown().getString("state")).isEqualTo("disabled");
        int before = partner.receiver.ids().size();

        partner.receiver.answers(_ -> Reply.of(204));
        partner.api.post("/" + partner.endpoint + "/enable", Map.of()).then().statusCode(200);
        days.passUntil(Duration.ofDays(8));

        List<String> after = partner.receiver.ids();
        assertThat(after.subList(before, after.size()))
                .as("the first two have failed for good by then")
                .containsExactlyInAnyOrderElementsOf(events.subList(2, events.size()));
    }

    @Test
    void a_receiver_that_answers_410_is_disabled_at_once() throws Exception {
        partner.receiver.answers(_ -> Reply.of(410));
        days.event();

        days.passUntil(Duration.ofDays(1));

        assertThat(days.log().attempts()).containsExactly(Duration.ZERO);
        assertThat(partner.shown().getString("disabled_because")).isEqualTo("gone");
    }
}
