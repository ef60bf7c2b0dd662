package tandem.exchange.eventtypes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import tandem.events.EventType;
import tandem.exchange.webhooks.queue.Bodies;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.StructuredEvent;

/** Reads what the contract says of a type: its schema, and the fullest of its samples. */
final class ContractType {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID SAMPLE_ID = UUID.fromString("019cadb1-9a2b-7d10-8f5e-3f6a1c0b7e44");
    private static final Instant HAPPENED = Instant.parse("2026-03-02T08:45:10.123Z");
    private static final Instant RECORDED = Instant.parse("2026-03-02T08:45:10.140Z");

    private ContractType() {}

    static PublishedType read(EventType type) {
        JsonNode schema = json(type.schema());
        StructuredEvent sample = sample(type, json(fullestSample(type)));
        return new PublishedType(type.ceType(), statement(schema), schema.toString(), sample, Bodies.of(sample));
    }

    /** The first sentence of a schema's description says what the event states; the others hold for any type. */
    private static String statement(JsonNode schema) {
        String description = schema.path("description").asText();
        return description.substring(0, description.indexOf(". ") + 1);
    }

    private static StructuredEvent sample(EventType type, JsonNode data) {
        EventAttributes attributes = new EventAttributes(
                SAMPLE_ID,
                type.side().source(),
                type.ceType(),
                UUID.fromString(data.path(type.thinFields().getFirst()).asText()),
                UUID.fromString(data.at("/customer/id").asText()),
                HAPPENED,
                RECORDED,
                7,
                12,
                0,
                type.dataSchema(),
                null,
                null,
                null);
        return StructuredEvent.of(attributes, data.toString());
    }

    private static String fullestSample(EventType type) {
        String name = switch (type) {
            case DEAL_CLOSED -> "won-with-handoff";
            case DEAL_REOPENED, TICKET_REOPENED -> "with-reason";
            case TICKET_OPENED -> "complaint-by-phone";
            case TICKET_RESOLVED -> "second-resolution";
        };
        return type.schema().replace("/schemas/", "/samples/").replace(".json", "/" + name + ".json");
    }

    private static JsonNode json(String resource) {
        try (InputStream stream = EventType.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(stream, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
