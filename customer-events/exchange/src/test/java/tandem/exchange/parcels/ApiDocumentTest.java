package tandem.exchange.parcels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ApiOperation;
import tandem.exchange.testing.Tokens;

@QuarkusTest
class ApiDocumentTest {

    private JsonPath document;

    @BeforeEach
    void readDocument() {
        Response answer = given().auth()
                .oauth2(Tokens.of("somebody"))
                .accept("application/json")
                .get("/openapi");
        document = answer.then().statusCode(200).extract().jsonPath();
    }

    private List<String> parameters(String operation) {
        return document.getList(operation + ".parameters.collect { it.name ?: it['$ref'] }");
    }

    private Collection<String> codes(String path, String verb) {
        JsonNode root = new JsonMapper().valueToTree(document.getMap(""));
        return new ApiOperation(verb, path, root.path("paths").path(path).path(verb), root).codes();
    }

    @Test
    void the_document_is_openapi_3_1() {
        assertThat(document.getString("openapi")).startsWith("3.1");
    }

    @Test
    void every_operation_tells_how_it_fails() {
        assertThat(document.getString("paths.'/v1/parcels'.get.responses.default.'$ref'"))
                .isEqualTo("#/components/responses/Problem");
        assertThat(document.getList("components.schemas.Problem.required", String.class))
                .contains("code", "trace_id");
    }

    @Test
    void a_refusal_that_an_operation_names_has_a_problem_as_its_body() {
        assertThat(document.getList(
                        "paths.'/v1/parcels'.post.responses.findAll { it.key ==~ /[45]../ }"
                                + ".collect { it.value['$ref'] ?: it.value.content.'application/problem+json'"
                                + ".schema['$ref'] }",
                        String.class))
                .contains("#/components/schemas/Problem", "#/components/responses/unauthenticated")
                .allMatch(part -> part.startsWith("#/components/"));
        assertThat(document.getMap("components.responses"))
                .allSatisfy((name, _) -> assertThat(document.getString(
                                "components.responses." + name + ".content.'application/problem+json'.schema.'$ref'"))
                        .isEqualTo("#/components/schemas/Problem"));
    }

    @Test
    void an_operation_names_the_codes_of_the_business_and_those_that_its_form_calls_for() {
        assertThat(codes("/v1/parcels", "post"))
                .contains(
                        "too_heavy",
                        "malformed_json",
                        "body_missing",
                        "unauthenticated",
                        "idempotency_key_reused",
                        "changed_meanwhile",
                        "unsupported_media_type")
                .doesNotContain("version_stale", "invalid_cursor", "not_found");
        assertThat(codes("/v1/parcels/{id}/deliver", "post"))
                .contains("parcel_not_found", "not_found", "version_stale", "precondition_required")
                .doesNotContain("malformed_json", "too_heavy");
        assertThat(codes("/v1/parcels", "get"))
                .contains("invalid_cursor", "unknown_parameters", "invalid_parameters")
                .doesNotContain("idempotency_key_reused", "body_missing", "scope_missing");
        assertThat(codes("/v1/journal", "get")).contains("scope_missing", "cursor_outlived", "invalid_cursor");
    }

    @Test
    void a_code_stands_with_what_it_means() {
        assertThat(document.getString("components.responses.version_stale.description"))
                .isEqualTo("- `version_stale`: Changed since you read it");
    }

    @Test
    void an_answer_requires_what_it_always_has_and_nothing_else() {
        assertThat(document.getList("components.schemas.PageParcelView.required", String.class))
                .containsExactly("items");
        assertThat(document.getList("components.schemas.ParcelView.required", String.class))
                .containsExactlyInAnyOrder("id", "version", "name", "state", "weight", "posted_at");
        assertThat(document.getList("components.schemas.EndpointView.required", String.class))
                .contains("id", "state_since")
                .doesNotContain("description", "disabled_because", "secret");
        assertThat(document.getList("components.schemas.StructuredEvent.required", String.class))
                .contains("specversion", "data")
                .doesNotContain("dataschema", "traceparent");
    }

    @Test
    void a_body_requires_only_what_a_caller_has_to_say() {
        assertThat(document.getList("components.schemas.EndpointWishes.required", String.class))
                .containsExactlyInAnyOrder("url", "event_types");
    }

    @Test
    void a_list_tells_its_filters_and_orders() {
        assertThat(parameters("paths.'/v1/parcels'.get"))
                .contains("state", "state[in]", "posted_at[gte]", "sort", "limit", "cursor", "count");
        assertThat(document.getList(
                        "paths.'/v1/parcels'.get.parameters.find { it.name == 'state' }.schema.enum", String.class))
                .containsExactly("packed", "on_its_way", "delivered");
        assertThat(document.getList(
                        "paths.'/v1/parcels'.get.parameters.find { it.name == 'sort' }.schema.enum", String.class))
                .startsWith("-posted_at", "posted_at", "name", "-name");
    }

    @Test
    void a_post_tells_of_its_idempotency_key_and_a_command_of_its_version() {
        assertThat(parameters("paths.'/v1/parcels'.post")).containsExactly("#/components/parameters/IdempotencyKey");
        assertThat(parameters("paths.'/v1/parcels/{id}/deliver'.post"))
                .contains("#/components/parameters/IdempotencyKey", "#/components/parameters/IfMatch");
        assertThat(document.getBoolean("components.parameters.IfMatch.required"))
                .isTrue();
    }

    @Test
    void a_versioned_view_tells_of_its_tag() {
        assertThat(parameters("paths.'/v1/parcels/{id}'.get")).contains("#/components/parameters/IfNoneMatch");
        assertThat(document.getString("paths.'/v1/parcels/{id}'.get.responses.'200'.headers.ETag.'$ref'"))
                .isEqualTo("#/components/headers/ETag");
    }

    @Test
    void names_and_constants_are_written_as_json_writes_them() {
        assertThat(document.getMap("components.schemas.SendParcel.properties").keySet().stream()
                        .map(Object::toString))
                .contains("posted_at", "insured_for", "customer_id");
        assertThat(document.getList("components.schemas.ParcelState.enum", String.class))
                .containsExactly("packed", "on_its_way", "delivered");
        assertThat(document.getString("components.schemas.Money.properties.amount.type"))
                .isEqualTo("string");
    }

    @Test
    void a_closed_operation_asks_for_a_bearer_token() {
        assertThat(document.getString("components.securitySchemes.bearer.scheme"))
                .isEqualToIgnoringCase("bearer");
        assertThat(document.getList("paths.'/v1/parcels'.get.security")).isNotEmpty();
    }
}
