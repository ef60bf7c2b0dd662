package tandem.exchange.webhooks.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.testing.TestReceiver.Reply;

@QuarkusTest
class EndpointDisabledTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final TestReceiver gone = TestReceiver.start();
    private final TestReceiver healthy = TestReceiver.start();
    private final PartnerApi partner = new PartnerApi();

    @Inject
    EndpointDisabling disabling;

    @AfterEach
    void close() {
        gone.close();
        healthy.close();
    }

    @Test
    void an_endpoint_that_was_changed_since_an_answer_of_its_receiver_is_not_disabled_by_it() {
        JsonPath changed = partner.register(gone.url().toString(), "*");
        partner.request()
                .body(partner.wishes(healthy.url().toString()))
                .put("/v1/webhooks/endpoints/" + changed.getString("id"))
                .then()
                .statusCode(200);

        disabling.disable(changed.getUUID("id"), gone.url().toString(), DisabledBecause.GONE, Instant.now());

        assertThat(partner.get("/" + changed.getString("id")).getString("state"))
                .isEqualTo("enabled");
    }

    @Test
    void that_an_endpoint_is_gone_is_told_to_the_partners_other_endpoints_that_want_to_know() {
        gone.answers(_ -> Reply.of(410));
        String ended = partner.register(gone.url().toString(), "*").getString("id");
        partner.register(healthy.url("/all").toString(), "*");
        partner.register(healthy.url("/webhooks").toString(), "tandem.webhooks.*");
        partner.register(healthy.url("/deals").toString(), "tandem.sales.*");
        new PartnerApi().register(healthy.url("/stranger").toString(), "*");

        partner.post("/" + ended + "/test", Map.of()).then().statusCode(202);

        await().atMost(BOUND).until(() -> healthy.received().size() >= 2);
        assertThat(healthy.received().stream().map(TestReceiver.Received::path))
                .containsExactlyInAnyOrder("/all", "/webhooks");
        JsonPath news = new JsonPath(healthy.received().getFirst().body());
        assertThat(news.getString("type")).isEqualTo("tandem.webhooks.EndpointDisabled.v1");
        assertThat(news.getString("data.endpoint_id")).isEqualTo(ended);
        assertThat(news.getString("data.disabled_because")).isEqualTo("gone");
        assertThat(partner.get("/" + ended).getString("state")).isEqualTo("disabled");
    }
}
