package tandem.exchange.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that cannot be taken in, and why. */
public record Poison(ConsumerRecord<byte[], byte[]> record, Fault fault, String detail) {}
