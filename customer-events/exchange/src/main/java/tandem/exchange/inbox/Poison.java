package tandem.exchange.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that cannot be taken in, and why. */
record Poison(ConsumerRecord<byte[], byte[]> record, Fault fault, String detail) {}
