package tandem.exchange.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import tandem.exchange.positions.OwnPartitions;

/**
 * Commits what is done, and nothing else. A commit that fails (the group is being rebalanced, the broker is away) is kept
 * and made again; until then a crash brings records back that are known by their ids.
 */
@Singleton
@Default
@Identifier("customer-events")
class Offsets implements KafkaConsumerRebalanceListener, OwnPartitions {

    private static final Logger LOG = Logger.getLogger(Offsets.class);

    private static final Duration AT_REVOCATION = Duration.ofSeconds(5);

    private final KafkaClientService kafka;
    private final Clock clock;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private volatile Instant lastCommit;

    Offsets(KafkaClientService kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
        this.lastCommit = clock.instant();
    }

    @Override
    public synchronized Set<TopicPartition> assigned() {
        return Set.copyOf(assigned);
    }

    /** When this replica last committed something; at first, when it started. */
    Instant lastCommit() {
        return lastCommit;
    }

    /** Everything up to the end of this batch is in the database or set aside. */
    synchronized void done(ConsumerRecords<?, ?> batch) {
        batch.partitions().stream().filter(assigned::contains).forEach(partition -> {
            long next = batch.records(partition).getLast().offset() + 1;
            uncommitted.put(partition, new OffsetAndMetadata(next));
        });
        commit();
    }

    /** Handed to the polling thread under the lock: an older commit that came behind a newer one would take it back. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = Map.copyOf(uncommitted);
        if (!offsets.isEmpty()) {
            kafka.getConsumer("customer-events")
                    .commitAsync(offsets)
                    .subscribe()
                    .with(_ -> committed(offsets), failure -> LOG.debug("Offsets were not committed yet", failure));
        }
    }

    private synchronized void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        uncommitted.entrySet().removeAll(offsets.entrySet());
        lastCommit = clock.instant();
    }

    @Override
    public synchronized void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assigned.addAll(partitions);
    }

    @Override
    public synchronized void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assigned.removeAll(partitions);
        Map<TopicPartition, OffsetAndMetadata> leaving = new HashMap<>(uncommitted);
        leaving.keySet().retainAll(partitions);
        uncommitted.keySet().removeAll(partitions);
        try {
            consumer.commitSync(leaving, AT_REVOCATION);
        } catch (KafkaException e) {
            LOG.debug("Offsets of revoked partitions were not committed: their records come again", e);
        }
    }
}
