package tandem.exchange.webhooks.wishes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.testing.PartnerApi;

/** What a partner's scopes and filters must have in common with what this service tells. */
@QuarkusTest
class EndpointScopesTest {

    private static final String URL = "http://127.0.0.1:9/in";
    private static final String OTHER_SIDE = "webhooks:manage events:tandem.desk.*";

    private final PartnerApi partner = new PartnerApi();

    @Test
    void a_token_without_the_scope_is_told_which_one_it_lacks() {
        new PartnerApi("events:*")
                .tryRegistering(partner.wishes(URL))
                .then()
                .statusCode(403)
                .body("code", equalTo("scope_missing"))
                .body("detail", containsString("webhooks:manage"));
    }

    @Test
    void a_filter_that_matches_nothing_the_partner_may_read_is_refused() {
        new PartnerApi("webhooks:manage events:DealClosed")
                .tryRegistering(partner.wishes(URL, "event_types", List.of("tandem.sales.*", "tandem.desk.*")))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown_event_type"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/event_types/1"));
    }

    @Test
    void a_filter_that_matches_only_what_the_other_side_tells_is_refused_with_what_is_told_here() {
        partner.tryRegistering(partner.wishes(URL, "event_types", List.of("tandem.desk.*")))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown_event_type"))
                .body("known", containsString("tandem.sales.DealClosed.v1"))
                .body("known", not(containsString("tandem.desk")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "tandem.sales.*", "tandem.desk.*", "tandem.webhooks.*"})
    void who_may_read_only_what_the_other_side_tells_is_told_which_scope_is_lacking_here(String filter) {
        new PartnerApi(OTHER_SIDE)
                .tryRegistering(partner.wishes(URL, "event_types", List.of(filter)))
                .then()
                .statusCode(403)
                .body("code", equalTo("scope_missing"))
                .body("detail", containsString("events:tandem.sales.*"));
    }

    @Test
    void an_endpoint_is_neither_changed_nor_enabled_for_who_may_read_nothing_of_this_side_any_more() {
        String id = partner.register(URL, "*").getString("id");
        partner.post("/" + id + "/disable", Map.of()).then().statusCode(200);
        PartnerApi later = partner.withScopes(OTHER_SIDE);

        later.request()
                .body(partner.wishes(URL))
                .put("/v1/webhooks/endpoints/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("scope_missing"));
        later.post("/" + id + "/enable", Map.of()).then().statusCode(403).body("code", equalTo("scope_missing"));
        later.request()
                .get("/v1/webhooks/endpoints/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("disabled"));
    }
}
