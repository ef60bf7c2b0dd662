package tandem.exchange.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.events.EventHeader;

/**
 * An event as one JSON object, the structured mode of CloudEvents 1.0; {@link tandem.events.Envelope} tells what each
 * attribute means.
 *
 * @param data the JSON that was published, inserted as it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StructuredEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        UUID partitionkey,
        Instant time,
        Instant recordedtime,
        long sequence,
        long entityversion,
        long sourceepoch,
        @Nullable String dataschema,
        String datacontenttype,
        @Nullable String correlationid,
        @Nullable String causationid,
        @Nullable String traceparent,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {

    /** The event with these attributes. */
    public static StructuredEvent of(EventAttributes attributes, String data) {
        return new StructuredEvent(
                EventHeader.CLOUD_EVENTS_VERSION,
                attributes.id(),
                attributes.source(),
                attributes.type(),
                attributes.subject(),
                attributes.customerId(),
                attributes.time(),
                attributes.recordedTime(),
                attributes.sequence(),
                attributes.entityVersion(),
                attributes.sourceEpoch(),
                attributes.dataSchema(),
                EventHeader.JSON,
                attributes.correlationId(),
                attributes.causationId(),
                attributes.traceparent(),
                data);
    }

    /** The same event with less data, so that it keeps to no schema, and without what tells of requests and other events. */
    public StructuredEvent withThinData(String thin) {
        return new StructuredEvent(
                specversion,
                id,
                source,
                type,
                subject,
                partitionkey,
                time,
                recordedtime,
                sequence,
                entityversion,
                sourceepoch,
                null,
                datacontenttype,
                null,
                null,
                null,
                thin);
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
        return Objects.toString(event.get("data"), "").getBytes(UTF_8);
    }

    private static String header(String name) {
        return name.equals(EventHeader.TRACEPARENT) ? name : "ce_" + name;
    }
}
