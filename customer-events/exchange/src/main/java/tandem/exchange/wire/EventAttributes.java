package tandem.exchange.wire;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.events.EventHeader;

/** What the headers of a record say about its event; {@link Envelope} tells what each attribute means. */
public record EventAttributes(
        UUID id,
        String source,
        String type,
        UUID subject,
        UUID customerId,
        Instant time,
        Instant recordedTime,
        long sequence,
        long entityVersion,
        long sourceEpoch,
        @Nullable String dataSchema,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /**
     * Reads the attributes off a record.
     *
     * @throws MalformedEvent when a required header is missing or cannot be read; its message names the header
     */
    public static EventAttributes read(Headers headers) {
        HeaderValues values = new HeaderValues(headers);
        values.demand(EventHeader.SPEC_VERSION, EventHeader.CLOUD_EVENTS_VERSION);
        return new EventAttributes(
                values.uuid(EventHeader.ID),
                values.text(EventHeader.SOURCE),
                values.text(EventHeader.TYPE),
                values.uuid(EventHeader.SUBJECT),
                values.uuid(EventHeader.PARTITION_KEY),
                values.instant(EventHeader.TIME),
                values.instant(EventHeader.RECORDED_TIME),
                values.number(EventHeader.SEQUENCE, 1),
                values.number(EventHeader.ENTITY_VERSION, 0),
                values.number(EventHeader.SOURCE_EPOCH, 0),
                values.optional(EventHeader.DATA_SCHEMA),
                values.optional(EventHeader.CORRELATION_ID),
                values.optional(EventHeader.CAUSATION_ID),
                values.optional(EventHeader.TRACEPARENT));
    }

    /** The headers of the record that carries the event, always in the same order. */
    public Headers headers() {
        Headers headers = new RecordHeaders();
        HeaderValues values = new HeaderValues(headers);
        values.add(EventHeader.SPEC_VERSION, EventHeader.CLOUD_EVENTS_VERSION);
        values.add(EventHeader.ID, id);
        values.add(EventHeader.SOURCE, source);
        values.add(EventHeader.TYPE, type);
        values.add(EventHeader.SUBJECT, subject);
        values.add(EventHeader.PARTITION_KEY, customerId);
        values.add(EventHeader.TIME, time);
        values.add(EventHeader.RECORDED_TIME, recordedTime);
        values.add(EventHeader.SEQUENCE, sequence);
        values.add(EventHeader.ENTITY_VERSION, entityVersion);
        values.add(EventHeader.SOURCE_EPOCH, sourceEpoch);
        values.add(EventHeader.DATA_SCHEMA, dataSchema);
        values.add(EventHeader.CORRELATION_ID, correlationId);
        values.add(EventHeader.CAUSATION_ID, causationId);
        values.add(EventHeader.TRACEPARENT, traceparent);
        values.add(EventHeader.CONTENT_TYPE, EventHeader.JSON);
        return headers;
    }

    /** The event with these attributes. */
    public <E extends CustomerEvent> Envelope<E> envelope(E data) {
        return new Envelope<>(
                id,
                source,
                type,
                subject,
                customerId,
                time,
                recordedTime,
                sequence,
                entityVersion,
                sourceEpoch,
                dataSchema,
                correlationId,
                causationId,
                traceparent,
                data);
    }
}
