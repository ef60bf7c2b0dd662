package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.exchange.webhooks.signing.Signatures;
import tandem.exchange.webhooks.signing.SigningSecret;

/** What is written down of attempts. */
@QuarkusTest
class RecordingTest {

    @Inject
    FarPartner.Maker partners;

    @Inject
    DataSource database;

    @Inject
    Attempting attempting;

    @Test
    void attempts_that_are_written_again_since_the_answer_to_the_commit_was_lost_are_there_once() throws Exception {
        try (FarPartner partner = partners.partner()) {
            UUID event = partner.days.event();
            Lane lane = lane(partner);
            DueDelivery due =
                    new DueDeliveries(database, partner.days).of(lane, null).getFirst();
            Attempt made =
                    new Attempt(due, Result.without(Outcome.TIMED_OUT, partner.days.instant(), Duration.ofMillis(3)));
            Recording recording = new Recording(database, new Schedule(() -> 0), partner.days);

            recording.keepPatiently(lane, List.of(made));
            recording.keepPatiently(lane, List.of(made));

            assertThat(partner.days.log().attempts(event)).containsExactly(Duration.ZERO);
            assertThat(partner.api.get("/" + partner.endpoint + "/deliveries").getList("items.attempts"))
                    .isEqualTo(List.of(1));
        }
    }

    @Test
    void a_delivery_that_is_read_again_while_it_is_under_way_is_sent_once_in_a_run() throws Exception {
        try (FarPartner partner = partners.partner()) {
            Lane lane = lane(partner);
            DueDelivery due = SampleDelivery.due();
            LaneRun run = new LaneRun(lane, attempting.to(lane), () -> false);

            List<Attempt> made = run.send(last -> List.of(due), _ -> {});

            assertThat(partner.receiver.ids()).containsExactly(due.eventId().toString());
            assertThat(made.size()).isLessThanOrEqualTo(1);
        }
    }

    /** As somebody claimed it who does not hold it any more. */
    static Lane lane(FarPartner partner) {
        return new Lane(
                partner.endpoint,
                0,
                partner.receiver.url().toString(),
                false,
                null,
                false,
                0,
                null,
                0,
                new Signatures(List.of(SigningSecret.random()), Optional.empty()));
    }
}
