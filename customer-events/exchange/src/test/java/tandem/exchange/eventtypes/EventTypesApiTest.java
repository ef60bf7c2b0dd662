package tandem.exchange.eventtypes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.events.EventType;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

/** What a caller learns of the types of event before the first one comes. */
@QuarkusTest
class EventTypesApiTest {

    private static final String TYPES = "/v1/event-types";
    private static final String CLOSED = TYPES + "/tandem.sales.DealClosed.v1";

    @Inject
    ObjectMapper json;

    @Test
    void a_partner_sees_what_this_side_tells_and_what_of_it_is_granted() {
        List<Map<String, Object>> items = as("events:DealClosed")
                .get(TYPES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");

        assertThat(items)
                .extracting(item -> item.get("type") + " " + item.get("granted") + " " + item.get("ways"))
                .containsExactly(
                        "tandem.sales.DealClosed.v1 true [webhook, journal, stream]",
                        "tandem.sales.DealReopened.v1 false [webhook, journal, stream]",
                        "tandem.webhooks.EndpointDisabled.v1 true [webhook]",
                        "tandem.webhooks.Test.v1 true [webhook]");
        assertThat(items.getFirst()).containsEntry("description", "A deal was won or lost.");
    }

    @Test
    void a_type_comes_with_its_schema_and_a_sample_as_thin_as_the_caller_reads_it() throws IOException {
        JsonNode thin = read(as("events:*"), CLOSED);
        JsonNode whole = read(as("events:* data:full"), CLOSED);

        assertThat(thin.at("/data_schema/$id").asText()).isEqualTo(EventType.DEAL_CLOSED.dataSchema());
        assertThat(thin.at("/event/data").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(EventType.DEAL_CLOSED.thinFields());
        assertThat(thin.at("/event/dataschema").isMissingNode()).isTrue();
        assertThat(whole.at("/event/data/customer/name").asText()).isEqualTo("株式会社ゼットテック");
        assertThat(whole.path("webhook")).isEqualTo(thin.path("webhook"));
    }

    @Test
    void the_sample_of_a_webhook_tells_the_sample_of_the_event() throws IOException {
        JsonNode closed = read(as("events:*"), CLOSED);

        JsonNode data = closed.at("/webhook/data");

        assertThat(closed.at("/webhook/type").asText()).isEqualTo("tandem.sales.DealClosed.v1");
        assertThat(data.path("event_id")).isEqualTo(closed.at("/event/id"));
        assertThat(data.path("customer_id")).isEqualTo(closed.at("/event/partitionkey"));
        assertThat(data.path("deal_id")).isEqualTo(closed.at("/event/data/deal_id"));
    }

    @Test
    void a_type_that_is_not_granted_shows_what_it_is_but_no_event() {
        as("events:DealReopened")
                .get(CLOSED)
                .then()
                .statusCode(200)
                .body("granted", is(false))
                .body("event", nullValue())
                .body("data_schema", notNullValue());
    }

    @Test
    void what_tells_of_webhooks_has_the_body_of_a_delivery_alone() {
        as("events:*")
                .get(TYPES + "/tandem.webhooks.EndpointDisabled.v1")
                .then()
                .statusCode(200)
                .body("ways", contains("webhook"))
                .body("webhook.data.disabled_because", is("gone"))
                .body("event", nullValue())
                .body("data_schema", nullValue());
    }

    @Test
    void people_read_samples_without_data_as_they_do_the_stream_and_operators_whole_ones() throws IOException {
        JsonNode agent = read(given().auth().oauth2(Tokens.of("agent", Role.SUPPORT_AGENT)), CLOSED);
        JsonNode operator = read(given().auth().oauth2(Tokens.of("operator", Role.OPERATOR)), CLOSED);

        assertThat(agent.at("/event/data")).isEmpty();
        assertThat(operator.at("/event/data"))
                .hasSizeGreaterThan(agent.at("/event/data").size());
        assertThat(operator.path("granted").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tandem.desk.TicketOpened.v1", "tandem.sales.DealClosed.v2", "DealClosed", "*", "%2e%2e%2f"})
    void what_this_side_does_not_publish_is_not_found(String type) {
        given().spec(as("events:*"))
                .urlEncodingEnabled(false)
                .get(TYPES + "/" + type)
                .then()
                .statusCode(404)
                .body("code", is("not_found"));
    }

    @Test
    void a_partner_whose_scopes_fit_no_type_is_told_so() {
        as("webhooks:manage").get(TYPES).then().statusCode(403).body("scope", is("events:*"));
    }

    private JsonNode read(RequestSpecification reader, String path) throws IOException {
        return json.readTree(reader.get(path).then().statusCode(200).extract().asString());
    }

    private static RequestSpecification as(String scopes) {
        return given().auth().oauth2(Tokens.partner("partner", scopes));
    }
}
