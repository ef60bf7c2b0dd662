package tandem.exchange.webhooks.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.testing.TestReceiver.Received;
import tandem.exchange.testing.TestReceiver.Reply;

/** From a decision of this service to a partner's server, through outbox, relay, Kafka and fan-out. */
@QuarkusTest
class DeliveringTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String REOPENED = "tandem.sales.DealReopened.v1";

    private final TestReceiver receiver = TestReceiver.start();
    private final PartnerApi partner = new PartnerApi();

    @Inject
    Decisions decisions;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_decision_arrives_signed_thin_and_under_its_events_id() throws Exception {
        JsonPath endpoint = registered();

        UUID event = reopen();
        Received delivery = received(1).getFirst();

        new Webhook(endpoint.getString("secret")).verify(delivery.body(), delivery.headers());
        assertThat(delivery.id()).isEqualTo(event.toString());
        JsonPath body = new JsonPath(delivery.body());
        assertThat(body.getString("type")).isEqualTo(REOPENED);
        assertThat(body.getString("data.customer_id"))
                .isEqualTo(partner.customer().toString());
        assertThat(body.getInt("data.withdraws_close")).isOne();
        assertThat(delivery.body()).doesNotContain("Åkerlund").doesNotContain("because");
        assertThat(delivery.body().getBytes(UTF_8).length).isLessThan(20_000);
    }

    @Test
    void one_that_fails_arrives_at_the_next_attempt_and_both_are_there_to_see() {
        AtomicInteger requests = new AtomicInteger();
        receiver.answers(_ -> requests.getAndIncrement() == 0 ? new Reply(500, Map.of(), "no room") : Reply.of(204));
        String id = registered().getString("id");

        UUID event = reopen();
        received(2);

        JsonPath delivery = delivered(id, event);
        JsonPath attempts = partner.get("/" + id + "/deliveries/" + delivery.getString("items[0].id") + "/attempts");
        assertThat(attempts.getList("outcome")).containsExactly("delivered", "refused");
        assertThat(attempts.getList("status")).containsExactly(204, 500);
        assertThat(attempts.getString("[1].answer")).isEqualTo("no room");
        assertThat(partner.get("/" + id + "/statistics").getMap("attempts"))
                .isEqualTo(Map.of("delivered", 1, "refused", 1));
    }

    @Test
    void a_delivery_that_is_asked_for_again_has_the_same_id_and_bytes() {
        String id = registered().getString("id");
        UUID event = reopen();
        received(1);
        String delivery = delivered(id, event).getString("items[0].id");

        partner.post("/" + id + "/deliveries/" + delivery + "/resend", Map.of())
                .then()
                .statusCode(200);

        List<Received> both = received(2);
        assertThat(both.get(1).body()).isEqualTo(both.get(0).body());
        assertThat(both.get(1).id()).isEqualTo(event.toString());
    }

    @Test
    void a_test_is_delivered_whatever_the_endpoint_wants() {
        String id = registered().getString("id");

        partner.post("/" + id + "/test", Map.of()).then().statusCode(202);

        assertThat(new JsonPath(received(1).getFirst().body()).getString("type"))
                .isEqualTo("tandem.webhooks.Test.v1");
    }

    private JsonPath registered() {
        return partner.register(receiver.url().toString(), "tandem.sales.*");
    }

    private UUID reopen() {
        return decisions.reopen(partner.customer());
    }

    private List<Received> received(int many) {
        await().atMost(BOUND).until(() -> receiver.received().size() >= many);
        return receiver.received();
    }

    private JsonPath delivered(String endpoint, UUID event) {
        return await().atMost(BOUND)
                .until(
                        () -> partner.get("/" + endpoint + "/deliveries?event_id[eq]=" + event),
                        page -> "delivered".equals(page.getString("items[0].state")));
    }
}
