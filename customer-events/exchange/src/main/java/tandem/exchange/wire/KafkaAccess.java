package tandem.exchange.wire;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** How this service reaches the broker: address and security as configured under {@code kafka.*}. */
@Singleton
public class KafkaAccess {

    private final Map<String, Object> configured;

    public KafkaAccess(@Identifier("default-kafka-broker") Map<String, Object> configured) {
        this.configured = Map.copyOf(configured);
    }

    /** The settings of a client of its own, with these beside or instead of the shared ones. */
    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(configured);
        settings.remove("group.id");
        settings.putAll(own);
        return settings;
    }
}
