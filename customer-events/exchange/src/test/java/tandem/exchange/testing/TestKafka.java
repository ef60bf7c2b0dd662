package tandem.exchange.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;

/** One real Kafka broker (KRaft) within the test JVM; it can be stopped and started again on the same port and data. */
public final class TestKafka {

    private static final Map<String, String> ANY_TIME_TO_COME =
            Map.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));

    private final int port;
    private final Path folder;
    private final KafkaConfig config;
    private KafkaRaftServer server;

    private TestKafka(int port, Path folder, KafkaConfig config) {
        this.port = port;
        this.folder = folder;
        this.config = config;
    }

    public static TestKafka start() {
        try {
            int port = freePort();
            int controller = freePort();
            Path folder = Files.createTempDirectory("tandem-kafka");
            Properties properties = properties(port, controller, folder);
            Path file = folder.resolve("server.properties");
            try (var out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
            format(file);
            TestKafka kafka = new TestKafka(port, folder, new KafkaConfig(properties));
            kafka.resume();
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start", e);
        }
    }

    private static Properties properties(int port, int controller, Path folder) {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("num.partitions", "24"),
                Map.entry("message.max.bytes", "4000000"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0")));
        return properties;
    }

    private static void format(Path file) {
        int status = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()}, System.out);
        if (status != 0) {
            throw new IllegalStateException("Kafka's storage was not formatted: " + status);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Makes a topic as production has: with 24 partitions, and for records of any time to come. */
    public void create(String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(Stream.of(topics)
                            .map(topic -> new NewTopic(topic, 24, (short) 1).configs(ANY_TIME_TO_COME))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics were not made: " + List.of(topics), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Takes the broker away; clients see refused connections. */
    public void pause() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Brings the broker back on the same port with the same data. */
    public void resume() {
        server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
    }

    public void stop() {
        pause();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
