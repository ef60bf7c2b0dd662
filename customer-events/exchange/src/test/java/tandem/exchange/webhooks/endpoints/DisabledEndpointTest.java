package tandem.exchange.webhooks.endpoints;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.testing.PartnerApi;

@QuarkusTest
class DisabledEndpointTest {

    private final PartnerApi partner = new PartnerApi();

    private String endpoint;

    @BeforeEach
    void disableOne() {
        endpoint = partner.register("http://127.0.0.1:9/in", "*").getString("id");
        partner.post("/" + endpoint + "/disable", Map.of()).then().statusCode(200);
    }

    @Test
    void one_that_is_disabled_already_is_not_disabled_again() {
        partner.post("/" + endpoint + "/disable", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("endpoint_state"))
                .body("detail", equalTo("The endpoint is already disabled; nothing was changed."));
    }

    @Test
    void one_that_is_enabled_already_is_not_told_to_be_enabled_first() {
        partner.post("/" + endpoint + "/enable", Map.of()).then().statusCode(200);

        partner.post("/" + endpoint + "/enable", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("endpoint_state"))
                .body("detail", equalTo("The endpoint is already enabled; nothing was changed."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "recoveries", "deliveries/{any}/resend"})
    void what_only_an_enabled_one_does_is_refused_with_how_to_enable_it(String asked) {
        String path =
                "/" + endpoint + "/" + asked.replace("{any}", UUID.randomUUID().toString());

        partner.post(path, Map.of("since", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(409)
                .body("code", equalTo("endpoint_disabled"))
                .body("detail", containsString("POST /v1/webhooks/endpoints/" + endpoint + "/enable"));
    }
}
