package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver.Reply;

/** What an endpoint that wants its events in their order is given, by a clock that is moved. */
@QuarkusTest
class OrderedLanesTest {

    @Inject
    FarPartner.Maker partners;

    @Test
    void an_ordered_endpoint_is_given_nothing_past_an_event_that_it_does_not_have() throws Exception {
        try (FarPartner partner = partners.partner("ordered", true)) {
            VirtualDays days = partner.days;
            List<String> events = days.events(40);
            AtomicInteger failures = new AtomicInteger(3);
            partner.receiver.answers(request -> request.id().equals(events.get(20)) && failures.getAndDecrement() > 0
                    ? Reply.of(500)
                    : Reply.of(204));

            days.passUntil(Duration.ofHours(1));

            List<String> expected = new ArrayList<>(events);
            expected.addAll(20, List.of(events.get(20), events.get(20), events.get(20)));
            assertThat(partner.receiver.ids()).isEqualTo(expected);
            assertThat(days.log().attempts(UUID.fromString(events.get(21)))).containsExactly(Duration.parse("PT35M5S"));
        }
    }

    @Test
    void what_waits_behind_an_event_that_failed_is_given_at_once_when_the_partner_gives_the_order_up()
            throws Exception {
        try (FarPartner partner = partners.partner("ordered", true)) {
            VirtualDays days = partner.days;
            List<String> events = days.events(3);
            partner.receiver.answers(request -> request.id().equals(events.getFirst()) ? Reply.of(500) : Reply.of(204));
            days.passUntil(Duration.ofMinutes(1));
            assertThat(partner.receiver.ids()).containsOnly(events.getFirst());

            partner.api
                    .request()
                    .body(partner.api.wishes(partner.receiver.url().toString()))
                    .put("/v1/webhooks/endpoints/" + partner.endpoint)
                    .then()
                    .statusCode(200);
            for (Thread lane : days.begin()) {
                lane.join();
            }

            assertThat(partner.receiver.ids()).contains(events.get(1), events.get(2));
        }
    }
}
