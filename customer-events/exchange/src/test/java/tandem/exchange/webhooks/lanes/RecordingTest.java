package tandem.exchange.webhooks.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.exchange.webhooks.attempts.Attempt;
import tandem.exchange.webhooks.attempts.DueDelivery;
import tandem.exchange.webhooks.attempts.Outcome;
import tandem.exchange.webhooks.attempts.Result;
import tandem.exchange.webhooks.sending.FarPartner;

/** What is written down of attempts. */
@QuarkusTest
class RecordingTest {

    @Inject
    FarPartner.Maker partners;

    @Inject
    DataSource database;

    @Test
    void attempts_that_are_written_again_since_the_answer_to_the_commit_was_lost_are_there_once() throws Exception {
        try (FarPartner partner = partners.partner()) {
            UUID event = partner.days.event();
            Lane lane = partner.lane();
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
}
