package tandem.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands on a topic of events, from its beginning to its end: how many there are, how many were sent twice, and
 * whether each customer's numbers run 1, 2, 3 where they first occur.
 */
final class Topic {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Set<UUID> ids = new HashSet<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private long repeated;
    private long outOfOrder;

    private Topic() {}

    /** Reads all of it. */
    static Topic read(String broker, String topic) {
        Topic read = new Topic();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "fetch.max.bytes", 8 * 1024 * 1024);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(read::note);
            }
        }
        return read;
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        note(UUID.fromString(header(record, "ce_id")), record.key(), Long.parseLong(header(record, "ce_sequence")));
    }

    /** The next record of a customer's partition. */
    void note(UUID id, String customer, long sequence) {
        if (!ids.add(id)) {
            repeated++;
        } else if (sequence == numbers.getOrDefault(customer, 0L) + 1) {
            numbers.put(customer, sequence);
        } else {
            outOfOrder++;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("a record has no " + name + ": " + record.topic() + " " + record.offset());
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    static Topic empty() {
        return new Topic();
    }

    /** Different events. */
    long events() {
        return ids.size();
    }

    /** Records of an event that had been there before, as a resend leaves them; the inbox passes them over. */
    long repeated() {
        return repeated;
    }

    /** Events whose number is not the next of their customer where they first occur. */
    long outOfOrder() {
        return outOfOrder;
    }
}
