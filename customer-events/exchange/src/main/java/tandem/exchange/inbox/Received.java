package tandem.exchange.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tandem.events.Envelope;
import tandem.exchange.wire.EventAttributes;

/**
 * A record that keeps to the contract.
 *
 * @param event absent when this version of the contract does not know its type: it has its place in the customer's
 *     stream, but no effect here
 */
record Received(
        ConsumerRecord<byte[], byte[]> record,
        EventAttributes attributes,
        @Nullable Envelope<?> event) {}
