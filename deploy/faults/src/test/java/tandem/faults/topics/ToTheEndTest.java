package tandem.faults.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** With the consumer that Kafka's own client library brings for tests. */
class ToTheEndTest {

    private static final TopicPartition FIRST = new TopicPartition("events", 0);
    private static final TopicPartition EMPTY = new TopicPartition("events", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<Long> read = new ArrayList<>();

    @Test
    void everything_up_to_the_ends_is_given_once() {
        ends(2);
        add(0);
        add(1);

        read();

        assertThat(read).containsExactly(0L, 1L);
    }

    @Test
    void a_broker_that_does_not_give_what_it_says_it_has_is_named_with_the_place() {
        ends(2);
        add(0);

        assertThatThrownBy(this::read)
                .isInstanceOf(ToTheEnd.Unread.class)
                .hasMessageContaining("events-0=1 of 2")
                .hasMessageNotContaining("events-1");
        assertThat(read).containsExactly(0L);
    }

    private void ends(long first) {
        consumer.assign(List.of(FIRST, EMPTY));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, EMPTY, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, first, EMPTY, 0L));
        consumer.seekToBeginning(List.of(FIRST, EMPTY));
    }

    private void add(long offset) {
        consumer.addRecord(new ConsumerRecord<>("events", 0, offset, new byte[0], new byte[0]));
    }

    private void read() {
        new ToTheEnd(consumer, Duration.ofMillis(50)).read(record -> read.add(record.offset()));
    }
}
