package tandem.exchange.parcels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static tandem.exchange.parcels.Api.as;
import static tandem.exchange.parcels.Api.asOperator;
import static tandem.exchange.parcels.Api.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemsTest {

    private static final String TOO_HEAVY = "{\"name\":\"anvil\",\"weight\":\"101\"}";

    @Test
    void a_refusal_is_a_problem_with_its_code_its_words_and_its_members() {
        Response problem = as(somebody())
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .contentType(ContentType.JSON)
                .body(TOO_HEAVY)
                .post("/v1/parcels");

        problem.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body("type", equalTo("/problems/too_heavy"))
                .body("title", equalTo("Too heavy"))
                .body("status", equalTo(409))
                .body("detail", equalTo("No parcel over 100 kg is taken."))
                .body("code", equalTo("too_heavy"))
                .body("max_weight", equalTo(100))
                .body("trace_id", equalTo("0af7651916cd43dd8448eb211c80319c"))
                .body("instance", equalTo("/v1/parcels"));
        assertThat(Api.errors(problem)).isEqualTo(Map.of("/weight", "too_heavy", "/name", "too_heavy"));
        assertThat(problem.jsonPath().getString("errors.find { it.pointer == '/name' }.detail"))
                .isEqualTo("the name does not matter");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Te zwaar",
        "'fr, de;q=0.5', Zu schwer",
        "sv-SE, För tung",
        "ja, 重すぎます",
        "ar, ثقيل جدا",
        "fr, Too heavy",
        "*, Too heavy",
        "broken;;q, Too heavy"
    })
    void a_problem_speaks_the_language_asked_for(String asked, String title) {
        as(somebody())
                .header("Accept-Language", asked)
                .contentType(ContentType.JSON)
                .body(TOO_HEAVY)
                .post("/v1/parcels")
                .then()
                .statusCode(409)
                .body("code", equalTo("too_heavy"))
                .body("title", equalTo(title));
    }

    @Test
    void a_record_that_is_not_there_is_a_404_of_its_own() {
        UUID id = UUID.randomUUID();

        as(somebody())
                .get("/v1/parcels/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("parcel_not_found"))
                .body("id", equalTo(id.toString()))
                .body("trace_id", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/nothing", "/nothing/at/all", "/v1/parcels/not-a-uuid"})
    void an_unknown_address_is_a_problem_too(String address) {
        as(somebody())
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not_found"))
                .body("instance", equalTo(address));
    }

    @Test
    void a_method_that_an_address_does_not_answer_to_is_named() {
        as(somebody())
                .delete("/v1/parcels")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", equalTo("method_not_allowed"))
                .body("detail", containsString("DELETE"));
    }

    @Test
    void a_form_that_cannot_be_given_is_refused() {
        as(somebody())
                .accept("image/png")
                .get("/v1/parcels/" + UUID.randomUUID())
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not_acceptable"));
    }

    @Test
    void a_body_in_another_form_is_refused() {
        as(somebody())
                .contentType("application/xml")
                .body("<parcel/>")
                .post("/v1/parcels")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("unsupported_media_type"));
    }

    @Test
    void who_sends_no_token_is_asked_for_one() {
        given().get("/v1/parcels")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_broken_token_is_refused() {
        given().auth()
                .oauth2("not.a.token")
                .header("Accept-Language", "de")
                .get("/v1/parcels")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .header("Content-Language", "de")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void the_wrong_role_is_forbidden() {
        asOperator()
                .get("/v1/parcels")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void a_surprise_tells_its_trace_and_nothing_else() {
        asOperator()
                .get("/v1/accidents/surprise")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("unexpected"))
                .body("trace_id", notNullValue())
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({"database-away", "connection-lost"})
    void a_database_that_is_away_is_said_to_come_back(String accident) {
        asOperator()
                .get("/v1/accidents/" + accident)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d+"))
                .body("code", equalTo("unavailable"))
                .body(not(containsString("SQL")));
    }

    @Test
    void a_refusal_that_knows_when_to_try_again_says_so_in_a_header_too() {
        asOperator()
                .get("/v1/accidents/full")
                .then()
                .statusCode(503)
                .header("Retry-After", "30")
                .body("retry_after_seconds", equalTo(30));
    }

    @Test
    void what_somebody_else_has_written_already_is_a_conflict() {
        String address = "/v1/accidents/tags/" + UUID.randomUUID();
        asOperator().post(address).then().statusCode(204);

        asOperator().post(address).then().statusCode(409).body("code", equalTo("conflict"));
    }
}
