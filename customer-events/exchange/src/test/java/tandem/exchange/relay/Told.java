package tandem.exchange.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tandem.events.Side;
import tandem.exchange.testing.TestKafka;
import tandem.exchange.wire.EventAttributes;

/**
 * What a topic told about some customers, with the rules that hold for every topic: for each customer first occurrences
 * run 1, 2, 3 ..., and the same id always carries the same bytes.
 */
final class Told {

    private final Map<UUID, Set<UUID>> idsOf = new LinkedHashMap<>();
    private final Map<UUID, byte[]> bytesOf = new HashMap<>();
    private int repeated;

    static Told on(TestKafka kafka) {
        return on(kafka.bootstrapServers(), Side.DESK.topic());
    }

    static Told on(String bootstrapServers, String topic) {
        Told told = new Told();
        TopicReader.all(bootstrapServers, topic).forEach(told::take);
        return told;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        EventAttributes event = EventAttributes.read(record.headers());
        byte[] bytes = bytes(record);
        byte[] before = bytesOf.putIfAbsent(event.id(), bytes);
        if (before != null) {
            assertThat(bytes).as("event %s told again", event.id()).isEqualTo(before);
            repeated++;
            return;
        }
        Set<UUID> ids = idsOf.computeIfAbsent(event.customerId(), _ -> new LinkedHashSet<>());
        ids.add(event.id());
        assertThat(event.sequence())
                .as("number of the next event of customer %s", event.customerId())
                .isEqualTo(ids.size());
    }

    /** A sum over all that is not to differ. */
    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(record.key());
            digest.update(record.value());
            record.headers().forEach(header -> {
                digest.update(header.key().getBytes(UTF_8));
                digest.update(header.value());
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of this customer's events in the order of their first occurrence. */
    List<UUID> of(UUID customer) {
        return List.copyOf(idsOf.getOrDefault(customer, Set.of()));
    }

    /** How many records repeated an earlier one. */
    int repeated() {
        return repeated;
    }
}
