package tandem.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One published event with its CloudEvents 1.0 attributes; the same under every transport.
 *
 * @param id {@code ce_id}: UUIDv7, the same in Kafka, webhooks, journal and stream
 * @param source {@code ce_source}: {@code /sales-service} or {@code /service-desk}
 * @param type {@code ce_type}: {@code tandem.sales.DealClosed.v1}
 * @param subject {@code ce_subject}: the deal or ticket
 * @param customerId {@code ce_partitionkey}: the customer, also the Kafka key
 * @param time {@code ce_time}: when it happened in the business
 * @param recordedTime {@code ce_recordedtime}: when the producer recorded it
 * @param sequence {@code ce_sequence}: this customer's number on this topic: 1, 2, 3, no gap
 * @param entityVersion {@code ce_entityversion}: the version of the subject; of two events of one subject the higher is
 *     the newer one
 * @param sourceEpoch {@code ce_sourceepoch}: raised when the producer was restored from a backup; compared before the
 *     version
 * @param dataSchema {@code ce_dataschema}: {@link EventType#dataSchema()}
 * @param correlationId {@code ce_correlationid}: the request or job that began it
 * @param causationId {@code ce_causationid}: the event that led to it
 * @param traceparent W3C trace context
 */
public record Envelope<E extends CustomerEvent>(
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
        @Nullable String traceparent,
        E data) {

    public Envelope {
        Checks.present(id, "id");
        Checks.text(source, "source");
        Checks.text(type, "type");
        Checks.present(subject, "subject");
        Checks.present(customerId, "customer id");
        Checks.present(time, "time");
        Checks.present(recordedTime, "recorded time");
        Checks.present(data, "data");
        Checks.atLeast(1, sequence, "sequence");
        Checks.atLeast(0, entityVersion, "entity version");
        Checks.atLeast(0, sourceEpoch, "source epoch");
    }
}
