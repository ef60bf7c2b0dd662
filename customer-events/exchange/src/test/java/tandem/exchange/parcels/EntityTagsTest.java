package tandem.exchange.parcels;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static tandem.exchange.parcels.Api.as;
import static tandem.exchange.parcels.Api.sent;
import static tandem.exchange.parcels.Api.somebody;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EntityTagsTest {

    private final String somebody = somebody();
    private String parcel;

    @BeforeEach
    void sendOne() {
        parcel = "/v1/parcels/"
                + sent(somebody, "{\"name\": \"a\", \"weight\": 1}").getString("id");
    }

    @Test
    void a_view_carries_its_version_as_a_tag() {
        as(somebody).get(parcel).then().statusCode(200).header("ETag", "\"0\"").body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "\"7\", \"0\"", "*"})
    void who_has_it_already_is_not_sent_it_again(String known) {
        as(somebody)
                .header("If-None-Match", known)
                .get(parcel)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"")
                .body(emptyString());
    }

    @Test
    void who_has_an_older_one_is_sent_the_present_one() {
        as(somebody).header("If-None-Match", "\"7\"").get(parcel).then().statusCode(200);
    }

    @Test
    void a_command_must_say_which_version_was_seen() {
        as(somebody)
                .post(parcel + "/deliver")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition_required"))
                .body("current_version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"0\""})
    void a_command_on_another_version_is_refused_and_told_the_present_one(String seen) {
        as(somebody)
                .header("If-Match", seen)
                .post(parcel + "/deliver")
                .then()
                .statusCode(412)
                .body("code", equalTo("version_stale"))
                .body("current_version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "*", "\"7\",\"0\""})
    void a_command_on_the_version_seen_makes_a_new_one(String seen) {
        as(somebody)
                .header("If-Match", seen)
                .post(parcel + "/deliver")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("delivered"));
    }

    @Test
    void a_tag_that_cannot_be_read_is_refused() {
        as(somebody)
                .header("If-Match", "0")
                .post(parcel + "/deliver")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_header"))
                .body("errors[0].header", equalTo("If-Match"));
    }
}
