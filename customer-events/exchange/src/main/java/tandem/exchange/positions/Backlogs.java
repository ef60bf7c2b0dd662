package tandem.exchange.positions;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tandem.exchange.wire.KafkaAccess;
import tandem.exchange.wire.ListensTo;

/** Asks the broker how far the group is behind. */
@Singleton
public class Backlogs {

    private final KafkaAccess access;
    private final String topic;
    private final String group;
    private @Nullable Admin admin;

    public Backlogs(
            KafkaAccess access,
            ListensTo listensTo,
            @ConfigProperty(name = "mp.messaging.incoming.customer-events.group.id") String group) {
        this.access = access;
        this.topic = listensTo.side().topic();
        this.group = group;
    }

    /**
     * How it stands now.
     *
     * @throws ExecutionException when the broker did not answer within seconds
     */
    public Backlog now() throws ExecutionException, InterruptedException {
        Admin broker = admin();
        List<TopicPartition> partitions = broker.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(described -> described.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        // what the group has done is asked first, so that a backlog is never told too small
        Map<TopicPartition, Long> done = offsets(broker, partitions, OffsetSpec.earliest());
        broker.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        done.merge(partition, offset.offset(), Math::max);
                    }
                });
        return new Backlog(offsets(broker, partitions, OffsetSpec.latest()), done);
    }

    private static Map<TopicPartition, Long> offsets(Admin broker, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> found = broker.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which)))
                .all()
                .get();
        found.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private synchronized Admin admin() {
        Admin begun = admin;
        if (begun == null) {
            begun = Admin.create(access.with(Map.of("default.api.timeout.ms", "5000", "request.timeout.ms", "3000")));
            admin = begun;
        }
        return begun;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
