package tandem.exchange.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tandem.exchange.parcels.Api.as;
import static tandem.exchange.parcels.Api.errors;
import static tandem.exchange.parcels.Api.sent;
import static tandem.exchange.parcels.Api.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AddressesTest {

    private final String somebody = somebody();

    private String parcel() {
        return "/v1/parcels/"
                + sent(somebody, "{\"name\": \"a\", \"weight\": 1}").getString("id");
    }

    @Test
    void parameters_that_nobody_reads_are_refused_by_name() {
        Response problem = as(somebody).get(parcel() + "?weight=3&copies=two&colour=red");

        problem.then()
                .statusCode(400)
                .body("code", equalTo("unknown_parameters"))
                .body("parameters", contains("colour", "weight"));
        assertThat(errors(problem))
                .isEqualTo(Map.of(
                        "colour", "unknown_parameter", "weight", "unknown_parameter", "copies", "not_an_integer"));
    }

    @Test
    void parameters_that_cannot_be_read_are_refused_together() {
        Response problem = as(somebody).get(parcel() + "?copies=1&copies=2&as_of=now&state=PACKED");

        problem.then().statusCode(400).body("code", equalTo("invalid_parameters"));
        assertThat(errors(problem))
                .isEqualTo(Map.of("copies", "repeated_parameter", "as_of", "not_an_instant", "state", "not_one_of"));
    }

    @Test
    void a_parameter_beyond_its_limit_is_named() {
        Response problem = as(somebody).get(parcel() + "?copies=4");

        problem.then().statusCode(400).body("errors[0].parameter", equalTo("copies"));
        assertThat(errors(problem)).isEqualTo(Map.of("copies", "max"));
    }

    @Test
    void parameters_are_read_in_the_one_form_of_their_type() {
        as(somebody)
                .get(parcel() + "?copies=3&as_of=2026-03-31T14:30:00%2B02:00&state=on_its_way")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/parcels?name=a%00b", "/v1/parcels?name=%ED%A0%BD", "/v1/parcels/%00", "/v1/parcels?name=%FF"
            })
    void text_that_cannot_be_kept_is_refused_in_an_address(String address) {
        as(somebody)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid_text"));
    }
}
