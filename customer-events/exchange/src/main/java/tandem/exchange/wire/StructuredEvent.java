package tandem.exchange.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tandem.events.EventHeader;

/**
 * An event as one JSON object, the structured mode of CloudEvents 1.0: the attributes by their names, and the data as the
 * very bytes that were published. Sequence, entity version and source epoch are JSON numbers.
 */
public final class StructuredEvent {

    /** The media type of one event. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String DATA = "data";
    private static final String CONTENT_TYPE = "datacontenttype";

    private StructuredEvent() {}

    /**
     * Writes the event.
     *
     * @param data the JSON that was published, inserted as it stands
     */
    public static void write(JsonGenerator json, EventAttributes attributes, String data) throws IOException {
        json.writeStartObject();
        for (Header header : attributes.headers()) {
            write(json, header);
        }
        json.writeFieldName(DATA);
        json.writeRawValue(data);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Header header) throws IOException {
        String value = new String(header.value(), UTF_8);
        switch (header.key()) {
            case EventHeader.SEQUENCE, EventHeader.ENTITY_VERSION, EventHeader.SOURCE_EPOCH ->
                json.writeNumberField(name(header.key()), Long.parseLong(value));
            default -> json.writeStringField(name(header.key()), value);
        }
    }

    /**
     * Reads the attributes of an event.
     *
     * @throws MalformedEvent when a required one is missing or cannot be read
     */
    public static EventAttributes attributes(JsonNode event) {
        Headers headers = new RecordHeaders();
        for (Map.Entry<String, JsonNode> attribute : event.properties()) {
            if (attribute.getValue().isValueNode() && !attribute.getValue().isNull()) {
                headers.add(
                        header(attribute.getKey()),
                        attribute.getValue().asText().getBytes(UTF_8));
            }
        }
        return EventAttributes.read(headers);
    }

    /** The data of an event as JSON in UTF-8; empty bytes where there is none. */
    public static byte[] data(JsonNode event) {
        return Objects.toString(event.get(DATA), "").getBytes(UTF_8);
    }

    private static String name(String header) {
        return switch (header) {
            case EventHeader.CONTENT_TYPE -> CONTENT_TYPE;
            default -> header.startsWith("ce_") ? header.substring(3) : header;
        };
    }

    private static String header(String name) {
        return name.equals(EventHeader.TRACEPARENT) ? name : "ce_" + name;
    }
}
