package tandem.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
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
import org.eclipse.microprofile.config.ConfigProvider;
import tandem.events.Side;
import tandem.exchange.testing.EventSchemas;

/** The topics of both sides, as anybody on the broker sees them. */
public final class KafkaTopics {

    private KafkaTopics() {}

    /** What sales has told about a customer so far, all of it as the contract has it. */
    public static List<ConsumerRecord<byte[], byte[]>> toldBySales(String customer) {
        List<ConsumerRecord<byte[], byte[]>> told = toldBySales().stream()
                .filter(event -> customer.equals(new String(event.key(), UTF_8)))
                .toList();
        EventSchemas schemas = new EventSchemas();
        assertThat(told).flatMap(schemas::faults).isEmpty();
        return told;
    }

    /** What sales has told about anybody so far. */
    public static List<ConsumerRecord<byte[], byte[]>> toldBySales() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Side.SALES.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> told = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(told::add);
            }
            return told;
        }
    }

    /** Publishes in this order and returns when the broker has all of it. */
    public static void publish(List<ProducerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<? extends Future<?>> sent =
                    records.stream().map(producer::send).toList();
            producer.flush();
            sent.forEach(Future::resultNow);
        }
    }

    /** A header of a record as text. */
    public static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
