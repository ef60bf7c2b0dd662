package tandem.faults.injection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tandem.faults.topics.ToTheEnd;

/** What stands on a topic, read and added to directly, past every proxy. */
final class Records {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final String kafka;
    private final String topic;

    Records(String kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /** The latest records of each partition, at most so many of each. */
    List<ConsumerRecord<byte[], byte[]>> latest(int ofEach) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - ofEach)));
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            new ToTheEnd(consumer, PATIENCE).read(records::add);
            return records;
        }
    }

    /**
     * Adds these, in this order within a partition; returns when the broker has them.
     *
     * @throws ExecutionException when it did not take one of them in time
     */
    void add(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka,
                "acks",
                "all",
                "compression.type",
                "lz4",
                "max.request.size",
                LARGEST,
                "batch.size",
                LARGEST,
                "delivery.timeout.ms",
                Math.toIntExact(PATIENCE.toMillis()));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }
}
