package tandem.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import tandem.events.Side;
import tandem.exchange.testing.EventSchemas;

/** Both topics as somebody sees them who stands beside the desk. */
public final class Topics {

    /** How long anything may take to get from one side to the other. */
    public static final Duration BOUND = Duration.ofSeconds(60);

    private Topics() {}

    /** What the desk told about a customer so far, in the order of the topic, all of it as the contract has it. */
    public static List<ConsumerRecord<String, byte[]>> toldAbout(UUID customer) {
        List<ConsumerRecord<String, byte[]>> told = toldByTheDesk().stream()
                .filter(event -> customer.toString().equals(event.key()))
                .toList();
        EventSchemas schemas = new EventSchemas();
        assertThat(told).flatMap(schemas::faults).isEmpty();
        return told;
    }

    /** What the desk told about anybody so far. */
    public static List<ConsumerRecord<String, byte[]>> toldByTheDesk() {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(broker(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 24)
                    .mapToObj(number -> new TopicPartition(Side.DESK.topic(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> told.add(keyed(record)));
            }
        }
        return told;
    }

    private static ConsumerRecord<String, byte[]> keyed(ConsumerRecord<byte[], byte[]> record) {
        ConsumerRecord<String, byte[]> keyed = new ConsumerRecord<>(
                record.topic(), record.partition(), record.offset(), new String(record.key()), record.value());
        record.headers().forEach(keyed.headers()::add);
        return keyed;
    }

    /** A header as text. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value());
    }

    /** Publishes as sales would, in this order. */
    public static void publish(List<ProducerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<? extends Future<?>> sent =
                    records.stream().map(producer::send).toList();
            producer.flush();
            sent.forEach(Future::resultNow);
        }
    }

    private static Map<String, Object> broker() {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return Map.of("bootstrap.servers", servers, "acks", "all");
    }
}
