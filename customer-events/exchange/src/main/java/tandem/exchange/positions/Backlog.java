package tandem.exchange.positions;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The topic and this service's group at one moment.
 *
 * @param ends where each partition ends
 * @param done up to where the group has committed each partition
 */
public record Backlog(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> done) {

    public Backlog {
        ends = Map.copyOf(ends);
        done = Map.copyOf(done);
    }

    /** How many records of these partitions are not done. */
    public long of(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, at(ends, partition) - at(done, partition)))
                .sum();
    }

    /** How many records of the topic are not done. */
    public long ofAll() {
        return of(ends.keySet());
    }

    /** Whether everything that stood on the topic then is done now. */
    boolean covers(Backlog then) {
        return then.ends.entrySet().stream().allMatch(end -> at(done, end.getKey()) >= end.getValue());
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }
}
