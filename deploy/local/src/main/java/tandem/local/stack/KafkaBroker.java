package tandem.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** The main class of the broker's own process: one durable KRaft node, broker and controller in one. */
final class KafkaBroker {

    private KafkaBroker() {}

    /**
     * Runs until it is told to stop.
     *
     * @param arguments data folder, port for clients, port for the controller, and any number of {@link KafkaListener}s
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Properties properties = properties(folder, arguments[1], arguments[2], listeners(arguments));
        if (!Files.exists(folder.resolve("log").resolve("meta.properties"))) {
            format(folder, properties);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        server.awaitShutdown();
        Exit.exit(0);
    }

    private static List<KafkaListener> listeners(String[] arguments) {
        return Stream.of(arguments).skip(3).map(KafkaListener::parse).toList();
    }

    private static String each(List<KafkaListener> listeners, Function<KafkaListener, String> text) {
        return listeners.stream().map(listener -> "," + text.apply(listener)).collect(Collectors.joining());
    }

    private static Properties properties(Path folder, String port, String controller, List<KafkaListener> further) {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller
                                + each(further, door -> door.name() + "://127.0.0.1:" + door.port())),
                Map.entry(
                        "advertised.listeners",
                        "PLAINTEXT://127.0.0.1:" + port
                                + each(further, door -> door.name() + "://127.0.0.1:" + door.advertised())),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT" + each(further, door -> door.name() + ":PLAINTEXT")),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
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

    private static void format(Path folder, Properties properties) throws IOException {
        Path file = Files.createDirectories(folder).resolve("format.properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--ignore-formatted"};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new StackFailure("Kafka's storage in " + folder + " could not be formatted");
        }
    }
}
