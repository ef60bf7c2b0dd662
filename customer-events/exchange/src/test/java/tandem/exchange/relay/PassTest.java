package tandem.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.events.Side;
import tandem.exchange.journal.keeping.Journal;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.outbox.Writer;
import tandem.exchange.wire.EventAttributes;

class PassTest {

    private final Servers servers = Servers.shared();

    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Publisher publisher = new Publisher(() -> new KafkaProducer<>(servers.hastyProducer()), clock);
    private final UUID customer = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private PGSimpleDataSource database;
    private Writer writer;
    private Pass pass;
    private boolean limited;

    @BeforeEach
    void an_empty_outbox() throws SQLException {
        database = servers.freshDatabase();
        writer = new Writer(database);
        pass = pass(publisher);
    }

    @AfterEach
    void close() throws Exception {
        publisher.close();
        if (limited) {
            limitRecordsTo(1_000_000);
        }
    }

    private Pass pass(Publisher with) {
        return new Pass(database, with, clock, new RelayMetrics(meters));
    }

    @Test
    void what_waits_is_published_in_order_and_kept_in_the_journal() throws SQLException {
        List<UUID> ids = new ArrayList<>(writer.write(customer, customer));
        ids.addAll(writer.write(customer));
        writer.write(other);

        PassEnd end = pass.run();

        assertThat(end).isEqualTo(PassEnd.BUSY);
        assertThat(Told.on(servers.kafka).of(customer)).isEqualTo(ids);
        assertThat(Servers.count(database, "outbox_event")).isZero();
        try (Connection connection = database.getConnection()) {
            assertThat(new Journal().page(connection, Buckets.of(customer), 0, 10))
                    .filteredOn(entry -> entry.event().attributes().customerId().equals(customer))
                    .extracting(entry -> entry.event().attributes().id())
                    .isEqualTo(ids);
        }
        assertThat(pass.run()).isEqualTo(PassEnd.IDLE);
    }

    @Test
    void a_record_is_as_old_as_the_clock_of_the_service_says_whatever_the_machine_believes() throws SQLException {
        UUID id = writer.write(customer).getFirst();
        clock.move(Duration.ofHours(-5));

        pass.run();

        assertThat(TopicReader.all(servers.kafka.bootstrapServers(), Side.DESK.topic()))
                .filteredOn(
                        record -> EventAttributes.read(record.headers()).id().equals(id))
                .extracting(ConsumerRecord::timestamp)
                .containsExactly(clock.instant().toEpochMilli());
    }

    @Test
    void a_clock_that_is_hours_ahead_of_the_brokers_holds_nothing_back() throws SQLException {
        UUID id = writer.write(customer).getFirst();
        clock.move(Duration.ofHours(5));

        pass.run();

        assertThat(Told.on(servers.kafka).of(customer)).containsExactly(id);
        assertThat(Servers.count(database, "outbox_event")).isZero();
    }

    @Test
    void an_event_that_the_broker_finds_too_large_holds_back_its_customer_alone_and_blocks_it_after_ten_refusals()
            throws Exception {
        limitRecordsTo(100_000);
        UUID before = writer.write(customer).getFirst();
        writer.write(incompressible(200_000), customer);
        writer.write(customer);
        writer.write(other);

        for (int refusal = 1; refusal <= 10; refusal++) {
            UUID later = writer.write(other).getLast();
            pass.run();
            assertThat(Servers.count(database, "event_journal where event_id = '" + later + "'"))
                    .isOne();
            assertThat(Servers.count(database, "outbox_event where attempts = " + refusal))
                    .isOne();
            clock.move(WaitingEvents.LONGEST_HOLD);
        }

        Told told = Told.on(servers.kafka);
        assertThat(told.of(customer)).containsExactly(before);
        assertThat(told.of(other)).hasSize(11);
        assertThat(Servers.count(database, "outbox_stream where blocked_reason like '%RecordTooLarge%'"))
                .isOne();
        assertThat(pass.run()).isEqualTo(PassEnd.IDLE);
        assertThat(meters.get("tandem.outbox.failures")
                        .tag("cause", "event")
                        .counter()
                        .count())
                .isEqualTo(10);
    }

    @Test
    void a_refused_event_waits_longer_each_time_and_goes_on_when_the_fault_is_mended() throws Exception {
        limitRecordsTo(100_000);
        List<UUID> ids = new ArrayList<>(writer.write(incompressible(200_000), customer));
        ids.addAll(writer.write(customer));
        pass.run();
        assertThat(pass.run()).isEqualTo(PassEnd.IDLE);
        clock.move(Duration.ofMillis(1_001));
        assertThat(pass.run()).isEqualTo(PassEnd.BUSY);
        clock.move(Duration.ofMillis(1_001));
        assertThat(pass.run()).isEqualTo(PassEnd.IDLE);

        limitRecordsTo(1_000_000);
        clock.move(Duration.ofSeconds(1));
        pass.run();

        assertThat(Told.on(servers.kafka).of(customer)).isEqualTo(ids);
        assertThat(Servers.count(database, "outbox_event")).isZero();
    }

    @Test
    void an_event_for_a_topic_that_the_broker_refuses_holds_back_its_stream_alone() throws SQLException {
        writer.write(customer, customer);
        UUID published = writer.write(other).getFirst();
        Servers.execute(database, "update outbox_stream set topic = 'no topic' where stream_key = '" + customer + "'");
        Servers.execute(database, "update outbox_event set topic = 'no topic' where stream_key = '" + customer + "'");

        pass.run();

        assertThat(Told.on(servers.kafka).of(other)).containsExactly(published);
        assertThat(Servers.count(database, "outbox_event where attempts = 1")).isOne();
        assertThat(Servers.count(database, "outbox_event where attempts = 0")).isOne();
    }

    @Test
    void a_broker_that_is_away_blocks_nobody_and_everything_is_published_when_it_is_back() throws SQLException {
        List<UUID> ids = new ArrayList<>(writer.write(customer));
        servers.kafka.pause();
        try {
            assertThat(pass.run()).isEqualTo(PassEnd.FAILED);
            ids.addAll(writer.write(customer, customer));
            assertThat(pass.run()).isEqualTo(PassEnd.FAILED);
            assertThat(Servers.count(database, "outbox_event where attempts = 0"))
                    .isEqualTo(3);
        } finally {
            servers.kafka.resume();
        }

        while (pass.run() != PassEnd.IDLE) {}

        assertThat(Told.on(servers.kafka).of(customer)).isEqualTo(ids);
    }

    @Test
    void a_relay_that_loses_its_connection_before_the_commit_loses_no_event() throws SQLException {
        List<UUID> ids = writer.write(customer, customer, customer);
        try (Publisher slow = new Publisher(
                () -> new KafkaProducer<>(servers.hastyProducer()) {
                    @Override
                    public void flush() {
                        super.flush();
                        endOtherSessions();
                    }
                },
                clock)) {
            assertThatThrownBy(pass(slow)::run).isInstanceOf(SQLException.class);
        }
        assertThat(Servers.count(database, "outbox_event")).isEqualTo(3);

        pass.run();

        Told told = Told.on(servers.kafka);
        assertThat(told.of(customer)).isEqualTo(ids);
        assertThat(told.repeated()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_relay_that_does_nothing_for_20_seconds_loses_its_locks() throws SQLException {
        writer.write(customer);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(WaitingEvents.lock(connection)).containsExactly((int) Buckets.of(customer));
            try (var row = connection.createStatement().executeQuery("show idle_in_transaction_session_timeout")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("20s");
            }
            assertThat(pass.run()).as("while another relay holds the bucket").isEqualTo(PassEnd.IDLE);
        }
        assertThat(pass.run()).isEqualTo(PassEnd.BUSY);
    }

    private void endOtherSessions() {
        try {
            Servers.execute(database, """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void limitRecordsTo(int bytes) throws Exception {
        limited = true;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafka.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Side.DESK.topic());
            AlterConfigOp limit = new AlterConfigOp(
                    new ConfigEntry("max.message.bytes", String.valueOf(bytes)), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        }
    }

    private static String incompressible(int bytes) {
        byte[] noise = new byte[bytes * 3 / 4];
        new Random(1).nextBytes(noise);
        return Base64.getEncoder().encodeToString(noise);
    }
}
