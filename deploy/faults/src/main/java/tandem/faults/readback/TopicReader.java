package tandem.faults.readback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tandem.faults.evidence.Published;
import tandem.faults.topics.ToTheEnd;

/** Reads topics from their beginning to where they end now, as a plain consumer without a group. */
final class TopicReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final List<String> NUMBERS =
            List.of("close_number", "withdraws_close", "resolution_number", "withdraws_resolution");

    private final String kafka;

    TopicReader(String kafka) {
        this.kafka = kafka;
    }

    List<Published> read(Predicate<String> topics) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "fetch.max.bytes", LARGEST, "max.partition.fetch.bytes", LARGEST),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topics.test(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<Published> all = new ArrayList<>();
            new ToTheEnd(consumer, PATIENCE).read(record -> all.add(published(record)));
            return all;
        }
    }

    static Published published(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        JsonNode data = json(record.value());
        return new Published(
                record.topic(),
                record.partition(),
                record.offset(),
                text(record.key()),
                headers,
                digest(record.value()),
                NUMBERS.stream()
                        .filter(data::has)
                        .findFirst()
                        .map(name -> data.path(name).asInt())
                        .orElse(1),
                data.path("amount").path("amount").asText(""),
                firstResponse(data.path("first_response").path("calendar_seconds")));
    }

    private static @Nullable Long firstResponse(JsonNode seconds) {
        return seconds.isNumber() ? seconds.asLong() : null;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    private static JsonNode json(byte @Nullable [] value) {
        try {
            return value == null ? MissingNode.getInstance() : JSON.readTree(value);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static String digest(byte @Nullable [] value) {
        try {
            return value == null
                    ? ""
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
