package tandem.events;

/**
 * The Kafka headers of an event: CloudEvents 1.0 in binary mode, values in UTF-8. The record's value is the data as JSON,
 * its key the customer id. {@link Envelope} says what each one means.
 */
public final class EventHeader {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";

    /** Always {@link #CLOUD_EVENTS_VERSION}. */
    public static final String SPEC_VERSION = "ce_specversion";

    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String PARTITION_KEY = "ce_partitionkey";

    /** RFC 3339, UTC. */
    public static final String TIME = "ce_time";

    /** RFC 3339, UTC. */
    public static final String RECORDED_TIME = "ce_recordedtime";

    /** Decimal digits. */
    public static final String SEQUENCE = "ce_sequence";

    /** Decimal digits. */
    public static final String ENTITY_VERSION = "ce_entityversion";

    /** Decimal digits. */
    public static final String SOURCE_EPOCH = "ce_sourceepoch";

    /** {@link EventType#dataSchema()}; optional. */
    public static final String DATA_SCHEMA = "ce_dataschema";

    /** Optional. */
    public static final String CORRELATION_ID = "ce_correlationid";

    /** Optional. */
    public static final String CAUSATION_ID = "ce_causationid";

    /** W3C trace context, without the prefix {@code ce_}; optional. */
    public static final String TRACEPARENT = "traceparent";

    /** Always {@link #JSON}. */
    public static final String CONTENT_TYPE = "content-type";

    /** The version of CloudEvents. */
    public static final String CLOUD_EVENTS_VERSION = "1.0";

    /** The media type of the data. */
    public static final String JSON = "application/json";

    private EventHeader() {}
}
