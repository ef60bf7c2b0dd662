package tandem.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import tandem.events.Side;

/** The broker that carries the events, in a JVM of its own. */
final class KafkaServer implements Part {

    static final String NAME = "kafka";

    private static final int PARTITIONS = 24;

    /** A record is as old as its service's clock says: that this is hours ahead of the broker's is no reason to refuse it. */
    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, Long.toString(Duration.ofDays(30).toMillis()),
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));

    private final DataFolder folder;
    private final int port;
    private final List<KafkaListener> further;

    KafkaServer(DataFolder folder, int port) {
        this(folder, port, List.of());
    }

    /** @param further doors beside the one that everybody may use */
    KafkaServer(DataFolder folder, int port, List<KafkaListener> further) {
        this.folder = folder;
        this.port = port;
        this.further = further;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Leash start(Map<String, String> environment) {
        List<String> command = new ArrayList<>(Jvm.command("-Xmx384m"));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                folder.data(NAME).toString(),
                String.valueOf(port),
                String.valueOf(Port.anyFree())));
        further.forEach(listener -> command.add(listener.text()));
        return Leash.start("TERM", command, environment, folder.log(NAME));
    }

    /** Whether it answers and all topics stand; makes those that are missing. */
    @Override
    public boolean ready(Leash process) {
        if (!Port.answers(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", address(), "request.timeout.ms", "5000", "default.api.timeout.ms", "10000"))) {
            for (NewTopic topic : topics()) {
                make(topic, admin);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while topics were made", e);
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static void make(NewTopic topic, Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** One topic a side, and one for what the other side's service could not read of it. */
    static List<NewTopic> topics() {
        return Stream.of(
                        Side.SALES.topic(),
                        Side.DESK.topic(),
                        Side.SALES.topic() + "." + Service.DESK + ".dead",
                        Side.DESK.topic() + "." + Service.SALES + ".dead")
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(SETTINGS))
                .toList();
    }
}
