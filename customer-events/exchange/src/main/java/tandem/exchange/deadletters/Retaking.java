package tandem.exchange.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes in a record that was set aside: on the same way as any other record, under its old id, once in effect. */
public interface Retaking {

    /**
     * Takes the record in, in a transaction of its own.
     *
     * @throws RuntimeException when the database is away; then nothing is known of the record
     */
    ReplayOutcome take(ConsumerRecord<byte[], byte[]> record);
}
