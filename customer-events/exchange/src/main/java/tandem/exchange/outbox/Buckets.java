package tandem.exchange.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/**
 * The 48 parts of the outbox that relays share among themselves. A customer's bucket comes from the hash by which Kafka
 * chooses a partition; as 48 is a multiple of a topic's 24 partitions, one bucket always feeds one partition.
 */
public final class Buckets {

    /** How many there are, numbered from 0. */
    public static final int COUNT = 48;

    private Buckets() {}

    /** The bucket of this customer's events. */
    public static short of(UUID customerId) {
        return (short) (Utils.toPositive(Utils.murmur2(key(customerId))) % COUNT);
    }

    /** The key under which this customer's events stand in a topic. */
    public static byte[] key(UUID customerId) {
        return customerId.toString().getBytes(UTF_8);
    }
}
