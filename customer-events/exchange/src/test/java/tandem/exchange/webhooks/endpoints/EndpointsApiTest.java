package tandem.exchange.webhooks.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.testing.PartnerApi;

@QuarkusTest
class EndpointsApiTest {

    private static final String URL = "http://127.0.0.1:9/in";

    private final PartnerApi partner = new PartnerApi();

    @Test
    void the_secret_is_shown_when_it_is_made_and_never_again() {
        JsonPath made = partner.register(URL, "tandem.sales.*");

        assertThat(made.getString("secret")).startsWith("whsec_");
        assertThat(partner.get("/" + made.getString("id")).getString("secret")).isNull();
    }

    @Test
    void a_registration_that_is_repeated_makes_no_second_endpoint_and_shows_no_secret() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wishes = partner.wishes(URL);
        String first = partner.request()
                .header("Idempotency-Key", key)
                .body(wishes)
                .post("/v1/webhooks/endpoints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        partner.request()
                .header("Idempotency-Key", key)
                .body(wishes)
                .post("/v1/webhooks/endpoints")
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("secret", nullValue());
        assertThat(partner.get("").getList("items")).hasSize(1);
    }

    @Test
    void another_partners_endpoint_does_not_exist() {
        String id = partner.register(URL, "*").getString("id");
        PartnerApi other = new PartnerApi();

        other.request().get("/v1/webhooks/endpoints/" + id).then().statusCode(404);
        other.request().delete("/v1/webhooks/endpoints/" + id).then().statusCode(404);
        other.request()
                .get("/v1/webhooks/endpoints/" + id + "/deliveries")
                .then()
                .statusCode(404);
        other.post("/" + id + "/test", Map.of()).then().statusCode(404);
        other.request().get("/v1/webhooks/endpoints").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://partner.com/in", "http://user:secret@127.0.0.1/in", "nonsense", "http:///in"})
    void an_address_that_breaks_a_rule_is_refused_with_the_rule(String url) {
        partner.tryRegistering(partner.wishes(url))
                .then()
                .statusCode(422)
                .body("code", equalTo("url_not_allowed"))
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void a_secret_is_replaced_and_one_of_the_wrong_form_refused() {
        JsonPath made = partner.register(URL, "*");
        String id = made.getString("id");

        partner.post("/" + id + "/rotate-secret", Map.of())
                .then()
                .statusCode(200)
                .body("secret", containsString("whsec_"))
                .body("previous_secret_until", notNullValue());
        partner.post("/" + id + "/rotate-secret", Map.of("secret", "whsec_c2hvcnQ="))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_secret"));
        partner.post("/" + id + "/key-pair", Map.of()).then().body("public_key", containsString("whpk_"));
    }

    @Test
    void a_forgotten_endpoint_is_gone_at_once_with_everything_that_belongs_to_it() {
        String id = partner.register(URL, "*").getString("id");
        partner.post("/" + id + "/test", Map.of()).then().statusCode(202);

        partner.request().delete("/v1/webhooks/endpoints/" + id).then().statusCode(204);

        partner.request().get("/v1/webhooks/endpoints/" + id).then().statusCode(404);
        partner.request()
                .get("/v1/webhooks/endpoints/" + id + "/deliveries")
                .then()
                .statusCode(404);
        assertThat(partner.get("").getList("items")).isEmpty();
    }

    @Test
    void a_partner_has_fifty_endpoints_at_most() {
        for (int each = 0; each < 50; each++) {
            partner.register(URL, "*");
        }

        partner.tryRegistering(partner.wishes(URL)).then().statusCode(409).body("code", equalTo("too_many_endpoints"));
    }

    @Test
    void an_endpoint_is_disabled_and_enabled_once() {
        String id = partner.register(URL, "*").getString("id");

        partner.post("/" + id + "/disable", Map.of()).then().body("disabled_because", equalTo("partner"));
        partner.post("/" + id + "/disable", Map.of()).then().statusCode(409);
        partner.post("/" + id + "/test", Map.of()).then().statusCode(409);
        partner.post("/" + id + "/enable", Map.of()).then().body("state", equalTo("enabled"));
    }

    @Test
    void a_change_replaces_all_that_may_be_changed() {
        String id = partner.register(partner.wishes(URL, "ordered", true)).getString("id");

        partner.request()
                .body(partner.wishes(URL, "rate_per_second", 5))
                .put("/v1/webhooks/endpoints/" + id)
                .then()
                .statusCode(200)
                .body("ordered", equalTo(false))
                .body("rate_per_second", equalTo(5));
    }
}
