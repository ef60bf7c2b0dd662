package tandem.exchange.webhooks.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.events.EventType;
import tandem.exchange.testing.Samples;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.StructuredEvent;

class BodiesTest {

    private static final int MOST_BYTES = 20_000;
    private static final Instant TOLD = Instant.parse("2026-04-01T08:00:00.5Z");

    @ParameterizedTest
    @EnumSource
    void a_body_has_what_asyncapi_promises_of_its_type_and_nothing_else(EventType type) throws IOException {
        List<String> promised = new ArrayList<>(promisedOfEveryEvent());
        promised.addAll(type.thinFields());

        for (Samples.Sample sample : Samples.of(type)) {
            StructuredEvent event = event(type, new String(sample.data(), UTF_8));

            JsonNode body = new ObjectMapper().readTree(Bodies.of(event).body());

            assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
            assertThat(body.path("type").asText()).isEqualTo(type.ceType());
            assertThat(body.path("timestamp").asText()).isEqualTo("2026-04-01T08:00:00.500Z");
            assertThat(body.path("data").fieldNames())
                    .toIterable()
                    .isSubsetOf(promised)
                    .containsAll(promisedOfEveryEvent());
            assertThat(body.at("/data/event_id").asText()).isEqualTo(event.id().toString());
            assertThat(Bodies.of(event)).as("the same bytes each time").isEqualTo(Bodies.of(event));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_body_stays_under_20_kb_whatever_a_producer_writes(EventType type) {
        ObjectNode data = new ObjectMapper().createObjectNode();
        type.thinFields().forEach(field -> data.put(field, "猫".repeat(498)));

        String body = Bodies.of(event(type, data.toString())).body();

        assertThat(body.getBytes(UTF_8)).hasSizeBetween(4_000, MOST_BYTES);
    }

    private static List<String> promisedOfEveryEvent() throws IOException {
        try (InputStream asyncApi = EventType.class.getResourceAsStream("/tandem/events/asyncapi.yaml")) {
            JsonNode required = new YAMLMapper()
                    .readTree(asyncApi)
                    .at("/components/schemas/EventWebhook/allOf/1/properties/data/required");
            return required.valueStream().map(JsonNode::asText).toList();
        }
    }

    private static StructuredEvent event(EventType type, String data) {
        UUID id = UUID.randomUUID();
        String source = type.side().source();
        return StructuredEvent.of(
                new EventAttributes(id, source, type.ceType(), id, id, TOLD, TOLD, 1, 1, 0, null, null, null, null),
                data);
    }
}
