package tandem.exchange.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final int PARTITIONS = 24;

    @Test
    void one_bucket_always_feeds_one_partition() {
        Random random = new Random(7);
        Map<Short, Integer> partitionOf = new HashMap<>();

        Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(10_000)
                .forEach(customer -> {
                    int partition = BuiltInPartitioner.partitionForKey(Buckets.key(customer), PARTITIONS);
                    assertThat(partitionOf.merge(Buckets.of(customer), partition, (first, _) -> first))
                            .isEqualTo(partition);
                });

        assertThat(partitionOf).hasSize(Buckets.COUNT);
        assertThat(Buckets.COUNT % PARTITIONS).isZero();
    }
}
