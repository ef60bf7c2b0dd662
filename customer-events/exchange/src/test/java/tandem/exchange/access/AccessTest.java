package tandem.exchange.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.testing.Tokens;

@QuarkusTest
class AccessTest {

    @Test
    void a_token_that_was_issued_for_other_services_only_is_refused() {
        assertLetIn(Set.of("tandem", "billing"), 200);
        assertLetIn(Set.of("billing"), 401);
        assertLetIn(Set.of(), 401);
    }

    private static void assertLetIn(Set<String> audience, int status) {
        given().auth()
                .oauth2(Tokens.issuedFor(audience, "olga", Role.OPERATOR))
                .get("/v1/imports")
                .then()
                .statusCode(status);
    }

    @Test
    void figures_of_the_process_are_for_operators() {
        given().get("/q/metrics").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("rita", Role.SALES_REP))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("olga", Role.OPERATOR))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("tandem_outbox_backlog"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml"})
    void the_api_is_described_to_whoever_has_a_token(String address) {
        given().get(address).then().statusCode(401);
        given().auth().oauth2(Tokens.of("somebody")).get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void probes_need_no_token(String address) {
        given().get(address).then().statusCode(200);
    }
}
