package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.exchange.webhooks.attempts.Attempt;
import tandem.exchange.webhooks.attempts.Attempting;
import tandem.exchange.webhooks.attempts.DueDelivery;
import tandem.exchange.webhooks.attempts.Posting;
import tandem.exchange.webhooks.attempts.SampleDelivery;
import tandem.exchange.webhooks.lanes.Course;
import tandem.exchange.webhooks.lanes.Lane;
import tandem.exchange.webhooks.targets.BusyNames;

/** What a run makes of what it is given to send. */
@QuarkusTest
class LaneRunTest {

    @Inject
    FarPartner.Maker partners;

    @Inject
    Attempting attempting;

    @Inject
    Posting posting;

    @Test
    void a_delivery_that_is_read_again_while_it_is_under_way_is_sent_once() throws Exception {
        try (FarPartner partner = partners.partner()) {
            Lane lane = partner.lane();
            DueDelivery due = SampleDelivery.due();
            LaneRun run = new LaneRun(lane, attempting.to(lane.url(), lane.signatures()), () -> false);

            List<Attempt> made = run.send(last -> List.of(due), _ -> {});

            assertThat(partner.receiver.ids()).containsExactly(due.eventId().toString());
            assertThat(made.size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_delivery_whose_name_nobody_is_free_to_ask_for_loses_no_attempt() throws Exception {
        try (FarPartner partner = partners.partner()) {
            Lane lane = partner.lane();
            Attempting busy = new Attempting(BusyNames.targets(), posting, Clock.systemUTC());
            LaneRun run = new LaneRun(lane, busy.to("https://hooks.partner.com/", lane.signatures()), () -> false);

            List<Attempt> made = run.send(_ -> List.of(SampleDelivery.due()), _ -> {});

            assertThat(run.isTurnedAway()).isTrue();
            assertThat(made).isEmpty();
            assertThat(run.course()).isEqualTo(Course.begun(lane));
        }
    }
}
