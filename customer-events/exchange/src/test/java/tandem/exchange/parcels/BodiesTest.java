package tandem.exchange.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static tandem.exchange.parcels.Api.as;
import static tandem.exchange.parcels.Api.errors;
import static tandem.exchange.parcels.Api.send;
import static tandem.exchange.parcels.Api.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodiesTest {

    @Test
    void constraints_that_do_not_hold_are_all_named_by_their_pointers() {
        Response problem = send("""
                {"name": "  ", "pieces": [{"content": "nails", "quantity": 1}, {"quantity": 0}]}""");

        problem.then().statusCode(400).body("code", equalTo("invalid_request"));
        assertThat(errors(problem))
                .isEqualTo(Map.of(
                        "/name", "code_points",
                        "/weight", "not_null",
                        "/pieces/1/content", "not_null",
                        "/pieces/1/quantity", "min"));
    }

    @Test
    void unknown_fields_wrong_forms_and_broken_constraints_are_named_together() {
        Response problem = send("""
                {"name": 7, "weight": "heavy", "state": "LOST", "posted_at": "yesterday", "wished_date": "31.3.2026",
                 "customer_id": "42", "floor": 1.5, "fragile": "yes", "pieces": {}, "colour": "red",
                 "insured_for": {"amount": "1.005", "currency": "EUR"}, "labels": {"a": 1}}""");

        problem.then().statusCode(400).body("code", equalTo("invalid_request"));
        assertThat(errors(problem))
                .isEqualTo(Map.ofEntries(
                        Map.entry("/name", "not_a_text"),
                        Map.entry("/weight", "not_a_number"),
                        Map.entry("/state", "not_one_of"),
                        Map.entry("/posted_at", "not_an_instant"),
                        Map.entry("/wished_date", "not_a_date"),
                        Map.entry("/customer_id", "not_a_uuid"),
                        Map.entry("/floor", "not_an_integer"),
                        Map.entry("/fragile", "not_a_boolean"),
                        Map.entry("/pieces", "not_a_list"),
                        Map.entry("/colour", "unknown_field"),
                        Map.entry("/insured_for", "not_readable"),
                        Map.entry("/labels/a", "not_a_text")));
    }

    @Test
    void a_wrong_form_comes_with_the_right_one() {
        send("{\"name\": \"a\", \"weight\": \"1\", \"state\": \"gone\"}")
                .then()
                .body("errors[0].pointer", equalTo("/state"))
                .body("errors[0].detail", containsString("packed, on_its_way, delivered"));
    }

    @Test
    void a_fault_is_explained_in_the_language_asked_for() {
        as(somebody())
                .header("Accept-Language", "sv")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"a\", \"weight\": \"1\", \"fragile\": 3, \"pieces\": [{\"quantity\": 1}]}")
                .post("/v1/parcels")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/fragile' }.detail", equalTo("Förväntat är true eller false."))
                .body("errors.find { it.pointer == '/pieces/0/content' }.detail", equalTo("får inte saknas"));
    }

    @Test
    void what_a_value_lacks_is_named() {
        Response problem = send("{\"name\": \"a\", \"weight\": \"1\", \"insured_for\": {\"currency\": \"EUR\"}}");

        assertThat(errors(problem)).isEqualTo(Map.of("/insured_for/amount", "required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", " "})
    void a_missing_body_is_refused(String body) {
        send(body).then().statusCode(400).body("code", equalTo("body_missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"name\": }", "{} {}", "{\"name\": \"a\", \"name\": \"b\"}", "nonsense"})
    void what_is_not_json_is_refused(String body) {
        send(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed_json"))
                .body("line", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"[], ''", "'\"text\"', ''", "3, ''"})
    void a_body_that_is_no_object_is_refused(String body, String pointer) {
        Response problem = send(body);

        problem.then().statusCode(400).body("code", equalTo("invalid_request"));
        assertThat(errors(problem)).isEqualTo(Map.of(pointer, "not_an_object"));
    }

    @Test
    void a_body_nested_too_deeply_is_refused() {
        send("{\"labels\":" + "[".repeat(40) + "]".repeat(40) + "}")
                .then()
                .statusCode(400)
                .body("code", equalTo("nested_too_deeply"))
                .body("max", equalTo(32));
    }

    @ParameterizedTest
    @CsvSource({"\\u0000, nul_character", "\\ud83d, broken_unicode", "\\ude00x, broken_unicode"})
    void text_that_cannot_be_kept_is_refused(String text, String code) {
        Response problem = send("""
                {"name": "a%1$s", "weight": "1", "labels": {"colour": "b%1$s"}, "pieces": [{"quantity": 1, "content": "c%1$s"}]}""".formatted(text));

        problem.then().statusCode(400);
        assertThat(errors(problem)).isEqualTo(Map.of("/name", code, "/labels/colour", code, "/pieces/0/content", code));
    }

    @Test
    void text_is_kept_in_one_normal_form_and_counted_in_code_points() {
        String twenty = "😀".repeat(19);

        send("{\"name\": \"e\\u0301" + twenty + "\", \"weight\": \"1.50\"}")
                .then()
                .statusCode(201)
                .body("name", equalTo("é" + twenty));
        send("{\"name\": \"ab" + twenty + "\", \"weight\": \"1\"}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("code_points"));
    }

    @Test
    void a_number_too_large_to_write_out_is_refused() {
        Response problem = send("{\"name\": \"a\", \"weight\": 1e999999999}");

        problem.then().statusCode(400);
        assertThat(errors(problem)).isEqualTo(Map.of("/weight", "not_a_number"));
    }

    @Test
    void an_item_that_is_null_is_refused() {
        Response problem = send("{\"name\": \"a\", \"weight\": 1, \"pieces\": [null]}");

        problem.then().statusCode(400);
        assertThat(errors(problem)).isEqualTo(Map.of("/pieces/0", "required"));
    }

    @Test
    void constants_are_written_in_lower_case() {
        send("{\"name\": \"a\", \"weight\": 1, \"state\": \"on_its_way\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("on_its_way"));
    }
}
