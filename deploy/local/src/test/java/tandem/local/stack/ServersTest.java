package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.events.Side;

/** The real servers, started twice on one folder. */
class ServersTest {

    private static final TopicPartition FIRST = new TopicPartition(Side.SALES.topic(), 0);

    @TempDir
    private Path root;

    @Test
    void what_was_written_is_there_after_a_restart_and_a_folder_is_held_by_one() throws Exception {
        DataFolder folder = DataFolder.at(root);
        HeldFolder held = HeldFolder.hold(folder);
        assertThatThrownBy(() -> HeldFolder.hold(folder)).hasMessageContaining("already");
        PostgresPrograms programs = PostgresPrograms.in(folder);
        Ports ports = new Ports();
        PostgresServer postgres = new PostgresServer(programs, folder, "sales", ports.claim(0, "sales", ""));
        KafkaServer kafka = new KafkaServer(folder, ports.claim(0, "Kafka", ""));

        try (Run first = new Run(postgres, kafka)) {
            write(postgres);
            write(kafka);
        }
        try (Run second = new Run(postgres, kafka)) {
            assertThat(read(postgres)).isEqualTo("ありがとう");
            assertThat(read(kafka)).isEqualTo("ありがとう");
            writeAheadOfTime(kafka);
        }
        held.letGo();
    }

    private static void write(PostgresServer postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE word (text text)");
            statement.execute("INSERT INTO word VALUES ('ありがとう')");
        }
    }

    private static String read(PostgresServer postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT text FROM word"
                                        + " WHERE current_setting('fsync') = 'on' AND current_setting('synchronous_commit') = 'on'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer postgres) throws SQLException {
        return DriverManager.getConnection(postgres.address(), postgres.user(), postgres.password());
    }

    private static void write(KafkaServer kafka) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.address(), "acks", "all", "compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(FIRST.topic(), FIRST.partition(), "key", "ありがとう"))
                    .get();
        }
    }

    /** As a service does whose database is ahead of the broker. */
    private static void writeAheadOfTime(KafkaServer kafka) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.address(), "acks", "all");
        long tomorrow = System.currentTimeMillis() + Duration.ofDays(1).toMillis();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(FIRST.topic(), FIRST.partition(), tomorrow, "key", "明日"))
                    .get();
        }
    }

    private static String read(KafkaServer kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.address());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(java.util.Set.of(FIRST));
            consumer.seekToBeginning(java.util.Set.of(FIRST));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    /** Both servers from ready to ended. */
    private static final class Run implements AutoCloseable {

        private final Leash postgres;
        private final Leash kafka;

        Run(PostgresServer postgres, KafkaServer kafka) {
            this.postgres = postgres.start();
            this.kafka = kafka.start();
            awaitReady(postgres, this.postgres);
            awaitReady(kafka, this.kafka);
        }

        private static void awaitReady(Part part, Leash process) {
            assertThat(Deadline.in(Duration.ofSeconds(60)).await(() -> part.ready(process)))
                    .as(part.name() + " is ready")
                    .isTrue();
        }

        @Override
        public void close() {
            kafka.stop();
            postgres.stop();
        }
    }
}
