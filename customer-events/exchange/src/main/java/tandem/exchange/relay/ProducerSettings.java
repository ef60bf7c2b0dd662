package tandem.exchange.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How a relay's producer is set, whatever the defaults of messaging are. */
final class ProducerSettings {

    private ProducerSettings() {}

    /**
     * Nothing leaves before it is flushed (batch size, linger), all of a chunk is on disk everywhere before it counts as
     * sent (acks), and no outcome stays unknown for longer than the database lets the relay's transaction idle.
     *
     * @param broker the broker's address and what it takes to be let in
     */
    static Map<String, Object> of(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> name.startsWith("group."));
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 2 * Chunks.MAX_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * Chunks.MAX_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 24L * 2 * Chunks.MAX_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return settings;
    }
}
