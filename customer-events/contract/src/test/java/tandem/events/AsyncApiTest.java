package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {

    private static final String FOLDER = "/tandem/events/";
    private static final JsonNode DOCUMENT = read();

    @Test
    void the_document_is_of_version_three() {
        assertThat(DOCUMENT.path("asyncapi").asText()).startsWith("3.");
    }

    @ParameterizedTest
    @EnumSource
    void each_side_has_its_topic_with_its_events_and_no_others(Side side) {
        JsonNode channel = channel(side);

        assertThat(channel.path("messages").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Arrays.stream(EventType.values())
                        .filter(type -> type.side() == side)
                        .map(type -> type.event().getSimpleName())
                        .toList());
        assertThat(resolved(channel.path("bindings")).at("/kafka/partitions").asInt())
                .isEqualTo(24);
    }

    @ParameterizedTest
    @EnumSource
    void a_message_says_how_its_type_travels(EventType type) {
        JsonNode message =
                resolved(channel(type.side()).path("messages").path(type.event().getSimpleName()));
        JsonNode headers = message.at("/headers/allOf/1/properties");

        assertThat(headers.at("/ce_type/const").asText()).isEqualTo(type.ceType());
        assertThat(headers.at("/ce_source/const").asText())
                .isEqualTo(type.side().source());
        assertThat(headers.at("/ce_dataschema/const").asText()).isEqualTo(type.dataSchema());
        assertThat(resolved(message.at("/payload/schema"))).isEqualTo(EventJson.schema(type));
    }

    @ParameterizedTest
    @EnumSource
    void a_webhook_carries_the_thin_fields_of_its_type_as_the_schema_has_them(EventType type) {
        JsonNode fields = webhook(type.ceType()).at("/payload/allOf/1/properties/data/properties");

        assertThat(fields.fieldNames()).toIterable().containsExactlyElementsOf(type.thinFields());
        assertThat(type.thinFields())
                .allSatisfy(field -> assertThat(
                                target(fields.get(field).path("$ref").asText()))
                        .isEqualTo(EventJson.schema(type).at("/properties/" + field)));
    }

    @Test
    void every_webhook_says_how_it_is_recognised() {
        assertThat(webhooks()).hasSize(EventType.values().length + 2).allSatisfy(message -> {
            assertThat(message.at("/payload/allOf/1/properties/type/const")).isEqualTo(message.path("name"));
            assertThat(resolved(message.path("headers")).path("required"))
                    .extracting(JsonNode::asText)
                    .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
        });
    }

    @Test
    void every_header_is_described() {
        JsonNode headers = DOCUMENT.at("/components/schemas/Headers/properties");

        assertThat(headers.fieldNames()).toIterable().containsExactlyElementsOf(EventHeaderTest.names());
        assertThat(headers)
                .allSatisfy(header ->
                        assertThat(header.path("description").asText()).isNotBlank());
    }

    @Test
    void only_what_need_not_be_known_may_be_left_out() {
        List<String> optional = List.of(
                EventHeader.DATA_SCHEMA, EventHeader.CORRELATION_ID, EventHeader.CAUSATION_ID, EventHeader.TRACEPARENT);

        assertThat(DOCUMENT.at("/components/schemas/Headers/required"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(EventHeaderTest.names().stream()
                        .filter(name -> !optional.contains(name))
                        .toList());
    }

    @Test
    void whatever_is_referred_to_exists() {
        assertThat(DOCUMENT.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(target(reference.asText()).isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    private static JsonNode channel(Side side) {
        return DOCUMENT.path("channels")
                .valueStream()
                .filter(channel -> channel.path("address").asText().equals(side.topic()))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> webhooks() {
        return DOCUMENT.at("/channels/partnerWebhooks/messages")
                .valueStream()
                .map(AsyncApiTest::resolved)
                .toList();
    }

    private static JsonNode webhook(String name) {
        return webhooks().stream()
                .filter(message -> message.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(target(node.get("$ref").asText())) : node;
    }

    private static JsonNode target(String reference) {
        if (reference.startsWith("#")) {
            return DOCUMENT.at(reference.substring(1));
        }
        String[] fileAndPlace = reference.substring("./".length()).split("#", 2);
        JsonNode file = EventJson.resource(FOLDER + fileAndPlace[0]);
        return fileAndPlace.length == 1 ? file : file.at(fileAndPlace[1]);
    }

    private static JsonNode read() {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream(FOLDER + "asyncapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in, "asyncapi.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
