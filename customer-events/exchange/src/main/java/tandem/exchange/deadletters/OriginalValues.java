package tandem.exchange.deadletters;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tandem.exchange.problems.Refusal;
import tandem.exchange.wire.KafkaAccess;

/** Fetches the values that were too large to be set aside, from where they came. */
@Singleton
class OriginalValues {

    private static final Duration POLL = Duration.ofSeconds(5);

    private final KafkaAccess access;

    OriginalValues(KafkaAccess access) {
        this.access = access;
    }

    /**
     * The value that stands there.
     *
     * @throws Refusal {@code value_gone} when the topic keeps it no more
     * @throws org.apache.kafka.common.KafkaException when the broker does not answer
     */
    byte[] at(Origin origin) {
        TopicPartition partition = new TopicPartition(origin.topic(), origin.partition());
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                access.with(Map.of(
                        "default.api.timeout.ms", "5000",
                        "auto.offset.reset", "none",
                        "allow.auto.create.topics", "false",
                        "max.poll.records", "1")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            if (isKept(consumer, partition, origin.offset())) {
                consumer.seek(partition, origin.offset());
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() == origin.offset() && record.value() != null) {
                        return record.value();
                    }
                }
            }
        }
        throw new Refusal(LetterReason.VALUE_GONE)
                .with("topic", origin.topic())
                .with("partition", origin.partition())
                .with("offset", origin.offset());
    }

    private static boolean isKept(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
        List<TopicPartition> one = List.of(partition);
        return consumer.beginningOffsets(one).getOrDefault(partition, 0L) <= offset
                && offset < consumer.endOffsets(one).getOrDefault(partition, 0L);
    }
}
