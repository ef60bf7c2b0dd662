package tandem.exchange.webhooks.deliverylog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;

@QuarkusTest
class NextAttemptTest {

    private static final String NOBODY_THERE = "http://127.0.0.1:9/in";

    private final PartnerApi partner = new PartnerApi();

    @AfterEach
    void nobody_goes_on_trying() {
        partner.forgetAll();
    }

    @Test
    void a_delivery_that_waits_for_a_disabled_endpoint_tells_of_no_attempt_to_come_until_it_is_enabled() {
        String endpoint = "/" + partner.register(NOBODY_THERE, "*").getString("id");
        JsonPath waiting = partner.post(endpoint + "/test", Map.of()).jsonPath();
        assertThat(waiting.getString("next_attempt_at")).isNotNull();
        String delivery = endpoint + "/deliveries/" + waiting.getString("id");

        partner.post(endpoint + "/disable", Map.of()).then().statusCode(200);
        JsonPath one = partner.get(delivery);
        JsonPath listed = partner.get(endpoint + "/deliveries");
        partner.post(endpoint + "/enable", Map.of()).then().statusCode(200);

        assertThat(one.getString("state")).isEqualTo("waiting");
        assertThat(one.getMap("")).doesNotContainKey("next_attempt_at");
        assertThat(listed.getList("items")).hasSize(1);
        assertThat(listed.getMap("items[0]")).doesNotContainKey("next_attempt_at");
        assertThat(partner.get(delivery).getString("next_attempt_at")).isNotNull();
    }
}
