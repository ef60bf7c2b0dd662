package tandem.faults.topics;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the assigned partitions from where a consumer stands to where they end now. */
public final class ToTheEnd {

    private static final Duration POLL = Duration.ofMillis(300);

    private final Consumer<byte[], byte[]> consumer;
    private final Duration patience;

    /** @param patience how long the broker may give nothing before the reading fails */
    public ToTheEnd(Consumer<byte[], byte[]> consumer, Duration patience) {
        this.consumer = consumer;
        this.patience = patience;
    }

    /**
     * Gives each record on the way.
     *
     * @throws Unread when nothing came for that long and some partition is not at its end
     */
    public void read(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long last = System.nanoTime();
        for (Map<String, String> left = left(ends); !left.isEmpty(); left = left(ends)) {
            var records = consumer.poll(POLL);
            records.forEach(each);
            if (!records.isEmpty()) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > patience.toNanos()) {
                throw new Unread(
                        "the broker gave nothing for " + patience.toSeconds() + " s; not read to their ends: " + left);
            }
        }
    }

    private Map<String, String> left(Map<TopicPartition, Long> ends) {
        Map<String, String> left = new TreeMap<>();
        ends.forEach((partition, end) -> {
            long position = consumer.position(partition);
            if (position < end) {
                left.put(partition.toString(), position + " of " + end);
            }
        });
        return left;
    }

    /** A topic could not be read to its end. */
    public static final class Unread extends RuntimeException {

        Unread(String what) {
            super(what);
        }
    }
}
