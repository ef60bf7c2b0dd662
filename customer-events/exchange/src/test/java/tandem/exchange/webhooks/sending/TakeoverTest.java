package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver.Reply;

/** Two senders, of which one holds its lane for too long. */
@QuarkusTest
class TakeoverTest {

    @Inject
    FarPartner.Maker partners;

    @Inject
    VirtualDays.Maker senders;

    private final CountDownLatch thawed = new CountDownLatch(1);
    private FarPartner partner;
    private VirtualDays other;
    private UUID event;
    private List<Thread> frozen;

    /** The first request is answered only when the test says so. */
    @BeforeEach
    void freeze_a_sender_in_the_middle_of_an_attempt() throws Exception {
        partner = partners.partner();
        partner.receiver.answers(_ -> partner.receiver.ids().size() == 1 ? answerOnceThawed() : Reply.of(204));
        other = senders.of(partner.endpoint);
        event = partner.days.event();
        frozen = partner.days.begin();
        await().until(() -> partner.receiver.ids().size() == 1);
    }

    @AfterEach
    void forget() {
        thawed.countDown();
        partner.close();
    }

    @Test
    void nobody_else_sends_what_a_sender_holds() throws Exception {
        join(other.begin());

        assertThat(partner.receiver.ids()).hasSize(1);
    }

    @Test
    void another_takes_over_when_the_lease_is_over_and_the_first_cannot_write_over_what_it_found() throws Exception {
        partner.days.log().endLease();
        other.passUntil(Duration.ZERO);
        assertThat(partner.days.log().outcomes(event)).containsExactly("DELIVERED");

        thawed.countDown();
        join(frozen);

        assertThat(partner.receiver.ids()).containsExactly(event.toString(), event.toString());
        assertThat(partner.days.log().outcomes(event))
                .as("what was sent is there to see")
                .containsExactly("DELIVERED", "REFUSED");
        assertThat(partner.days.log().state(event)).isEqualTo("DELIVERED");
    }

    @Test
    void an_address_that_is_changed_meanwhile_begins_anew() throws Exception {
        partner.api
                .request()
                .body(partner.api.wishes(partner.receiver.url("/new").toString()))
                .put("/v1/webhooks/endpoints/" + partner.endpoint)
                .then()
                .statusCode(200);
        partner.days.passUntil(Duration.ZERO);
        thawed.countDown();
        join(frozen);

        assertThat(partner.receiver.received().getLast().path()).isEqualTo("/new");
        assertThat(partner.days.log().outcomes(event))
                .as("what was sent to the old address is there to see and counts for nothing")
                .containsExactly("DELIVERED", "REFUSED");
        assertThat(partner.days.log().state(event)).isEqualTo("DELIVERED");
    }

    private Reply answerOnceThawed() {
        try {
            assertThat(thawed.await(10, TimeUnit.SECONDS)).isTrue();
            return Reply.of(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
