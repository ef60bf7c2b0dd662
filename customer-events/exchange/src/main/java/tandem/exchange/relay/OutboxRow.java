package tandem.exchange.relay;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import tandem.exchange.journal.keeping.OutboxKey;
import tandem.exchange.journal.keeping.StoredEvent;
import tandem.exchange.outbox.Buckets;

/**
 * An event that waits to be published.
 *
 * @param failures how often the broker refused it for its own sake
 */
record OutboxRow(OutboxKey key, StoredEvent event, int failures) {

    /** More than the headers and the key of any event take. */
    private static final int HEADERS = 1_024;

    /** About how many bytes it takes in a request, before compression. */
    int bytes() {
        return event.payload().length + HEADERS;
    }

    StreamKey stream() {
        return new StreamKey(event.topic(), event.attributes().customerId());
    }

    /**
     * Always the same for the same event, but for its time; the key alone decides the partition.
     *
     * @param now of the service: the producer would go by the clock of its machine, which may be hours off
     */
    ProducerRecord<byte[], byte[]> toRecord(Instant now) {
        return new ProducerRecord<>(
                event.topic(),
                null,
                now.toEpochMilli(),
                Buckets.key(event.attributes().customerId()),
                event.payload(),
                event.attributes().headers());
    }
}
