package tandem.exchange.parcels;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

/** Calls to the test application as a caller would make them. */
final class Api {

    private Api() {}

    /** A caller that nobody else is. */
    static String somebody() {
        return "rep-" + UUID.randomUUID();
    }

    static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.of(subject, Role.SALES_REP)).urlEncodingEnabled(false);
    }

    static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }

    static Response send(String json) {
        return as(somebody()).contentType(ContentType.JSON).body(json).post("/v1/parcels");
    }

    static JsonPath sent(String subject, String json) {
        return as(subject)
                .contentType(ContentType.JSON)
                .body(json)
                .post("/v1/parcels")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Pointer, parameter or header to code, of all errors of a problem. */
    static Map<String, String> errors(Response problem) {
        Map<String, String> errors = new TreeMap<>();
        problem.jsonPath().<Map<String, String>>getList("errors").forEach(error -> {
            String place = error.getOrDefault("pointer", error.getOrDefault("parameter", error.get("header")));
            errors.merge(place, error.get("code"), (one, other) -> one + " " + other);
        });
        return errors;
    }
}
