package tandem.faults.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StoresTest {

    private static final TopicPartition FIRST = new TopicPartition("events", 0);
    private static final TopicPartition SECOND = new TopicPartition("events", 1);

    @Test
    void records_behind_the_last_commit_lag() {
        assertThat(Stores.lag(Map.of(FIRST, 10L, SECOND, 4L), Map.of(FIRST, done(7), SECOND, done(4))))
                .isEqualTo(3);
    }

    @Test
    void a_partition_without_a_commit_lags_as_a_whole() {
        assertThat(Stores.lag(Map.of(FIRST, 10L, SECOND, 4L), Map.of(FIRST, done(10))))
                .isEqualTo(4);
    }

    private static OffsetAndMetadata done(long offset) {
        return new OffsetAndMetadata(offset);
    }
}
