package tandem.exchange.positions;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** What this replica reads of the other side's topic. */
public interface OwnPartitions {

    /** The partitions that are assigned to it now. */
    Set<TopicPartition> assigned();
}
