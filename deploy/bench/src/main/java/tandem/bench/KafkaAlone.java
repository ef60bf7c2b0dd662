package tandem.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What Kafka's own producer reaches against the same broker with nothing else to do: the limit of any relay. */
final class KafkaAlone {

    private static final String TOPIC = "bench.alone";
    private static final int PARTITIONS = 24;
    private static final int CUSTOMERS = 500;

    private KafkaAlone() {}

    /** Records a second, durable (acks=all) and compressed as the relay's are, with values of this size. */
    static double perSecond(String broker, int records, int bytes) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        List<String> keys = IntStream.range(0, CUSTOMERS)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        byte[] value = text(bytes);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker, "acks", "all", "compression.type", "lz4", "linger.ms", "5");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            send(producer, keys, value, records / 10); // warm
            long begin = System.nanoTime();
            send(producer, keys, value, records);
            return records / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, List<String> keys, byte[] value, int records) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        for (int i = 0; i < records; i++) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, keys.get(i % keys.size()), value);
            var _ = producer.send(record, (_, failed) -> failure.compareAndSet(null, failed));
        }
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("records for comparison were not taken", failure.get());
        }
    }

    /** Compresses about as JSON does: random words of a small vocabulary. */
    private static byte[] text(int bytes) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < bytes) {
            text.append('"').append(Long.toString(random.nextLong(100_000), 36)).append("\":");
        }
        return text.substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    }
}
