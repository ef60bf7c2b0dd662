package tandem.exchange.inbox;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tandem.events.Side;
import tandem.exchange.positions.Backlogs;
import tandem.exchange.wire.KafkaAccess;

/** The desk's topic as the desk and an operator see it. */
@Singleton
class DeskTopic {

    static final Duration BOUND = Duration.ofSeconds(30);

    private static final String DEAD_LETTERS = Side.DESK.topic() + ".customer-events-exchange.dead";

    private final KafkaAccess access;
    private final Backlogs backlogs;
    private final KafkaProducer<byte[], byte[]> producer;

    DeskTopic(KafkaAccess access, Backlogs backlogs) {
        this.access = access;
        this.backlogs = backlogs;
        this.producer = new KafkaProducer<>(
                access.with(Map.of("acks", "all", "max.request.size", 4_000_000)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @SafeVarargs
    final void publish(ProducerRecord<byte[], byte[]>... records) {
        publish(Arrays.asList(records));
    }

    void publish(List<ProducerRecord<byte[], byte[]>> records) {
        List<? extends Future<?>> sent = records.stream().map(producer::send).toList();
        producer.flush();
        sent.forEach(Future::resultNow);
    }

    /** Returns when the group has committed everything that was published. */
    void awaitAllDone() {
        await().atMost(BOUND).until(() -> backlogs.now().ofAll() == 0);
    }

    /** The dead letters under this key. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters(byte[] key) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                access.with(Map.of("max.partition.fetch.bytes", 8_000_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(DEAD_LETTERS).stream()
                    .map(partition -> new TopicPartition(DEAD_LETTERS, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(letter -> {
                    if (Arrays.equals(letter.key(), key)) {
                        found.add(letter);
                    }
                });
            }
            return found;
        }
    }
}
