package tandem.faults.readback;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import tandem.events.Side;
import tandem.faults.evidence.Calm;
import tandem.faults.load.Addresses;

/** What only the databases and the broker show. */
final class Stores {

    private static final String WAITING = "select count(*) from outbox_event";
    private static final String BLOCKED = "select count(*) from outbox_stream where blocked_since is not null";
    private static final String GAPS = "select count(*) from stream_position where not gapless";
    private static final String JOURNAL = "select event_id, count(*) from event_journal group by event_id";

    private final Addresses addresses;

    Stores(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What waits on each side. */
    List<Calm> calm() throws SQLException, ExecutionException, InterruptedException {
        return List.of(calm(Side.SALES, Side.DESK, "sales-service"), calm(Side.DESK, Side.SALES, "service-desk"));
    }

    private Calm calm(Side side, Side other, String group)
            throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = connection(side)) {
            return new Calm(
                    side,
                    count(connection, WAITING),
                    count(connection, BLOCKED),
                    count(connection, GAPS),
                    lag(other.topic(), group));
        }
    }

    /** How often each event id stands in the journals. */
    Map<String, Integer> journalled() throws SQLException {
        Map<String, Integer> times = new HashMap<>();
        for (Side side : Side.values()) {
            try (Connection connection = connection(side);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(JOURNAL)) {
                while (rows.next()) {
                    times.merge(rows.getString(1), rows.getInt(2), Integer::sum);
                }
            }
        }
        return times;
    }

    private Connection connection(Side side) throws SQLException {
        Addresses.Database database = side == Side.SALES ? addresses.salesDatabase() : addresses.deskDatabase();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long lag(String topic, String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses.kafka()))) {
            Map<String, TopicDescription> described =
                    admin.describeTopics(List.of(topic)).allTopicNames().get();
            Map<TopicPartition, OffsetSpec> partitions = described.values().stream()
                    .flatMap(one -> one.partitions().stream())
                    .collect(Collectors.toMap(
                            info -> new TopicPartition(topic, info.partition()), _ -> OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> ends = admin.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
            return lag(ends, committed);
        }
    }

    /** How many records lie between what is done and the ends; nothing of a partition without a commit is done. */
    static long lag(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    return end.getValue() - (done == null ? 0 : done.offset());
                })
                .sum();
    }
}
