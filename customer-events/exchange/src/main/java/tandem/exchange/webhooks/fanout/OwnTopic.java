package tandem.exchange.webhooks.fanout;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.time.BackgroundWork;
import tandem.exchange.webhooks.queue.DueBell;
import tandem.exchange.wire.KafkaAccess;

/**
 * Follows the topic that this service publishes and has its events fanned out, poll by poll; offsets are committed after the
 * database, which takes a large poll in several transactions. A poll that fails comes again, all of it.
 */
@ApplicationScoped
class OwnTopic {

    private static final Logger LOG = Logger.getLogger(OwnTopic.class);

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaAccess access;
    private final OwnEvents events;
    private final String group;
    private final Fanout fanout;
    private final DueBell bell;
    private final BackgroundWork work = new BackgroundWork("webhook-fanout", this::step);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile long moved = System.nanoTime();

    OwnTopic(
            KafkaAccess access,
            OwnEvents events,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Fanout fanout,
            DueBell bell) {
        this.access = access;
        this.events = events;
        this.group = service + "-webhooks";
        this.fanout = fanout;
        this.bell = bell;
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        KafkaConsumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        work.stop(Duration.ofSeconds(10));
        close();
    }

    /** How long ago the step at work began, or its transaction at work. */
    Duration still() {
        return Duration.ofNanos(System.nanoTime() - moved);
    }

    private Duration step() {
        try {
            moved = System.nanoTime();
            KafkaConsumer<byte[], byte[]> open = open();
            ConsumerRecords<byte[], byte[]> records = open.poll(POLL);
            if (!records.isEmpty()) {
                fanOut(events.of(records).iterator());
                open.commitSync();
            }
            events.passed();
            return Duration.ZERO;
        } catch (WakeupException stopping) {
            return Duration.ZERO;
        } catch (SQLException | RuntimeException failure) {
            close();
            throw new IllegalStateException("events were not fanned out", failure);
        }
    }

    private void fanOut(Iterator<OwnEvent> events) throws SQLException {
        while (events.hasNext()) {
            moved = System.nanoTime();
            if (fanout.addSome(events) > 0) {
                bell.ring();
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        KafkaConsumer<byte[], byte[]> open = consumer;
        if (open == null) {
            open = new KafkaConsumer<>(
                    access.with(Map.of(
                            "group.id", group,
                            "enable.auto.commit", "false",
                            "auto.offset.reset", "earliest",
                            "allow.auto.create.topics", "false",
                            "session.timeout.ms", "10000",
                            "fetch.max.bytes", "8388608",
                            "max.poll.records", "500",
                            "partition.assignment.strategy", CooperativeStickyAssignor.class.getName())),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
            open.subscribe(List.of(events.topic()));
            consumer = open;
        }
        return open;
    }

    /** What was read and not committed comes again. */
    private void close() {
        KafkaConsumer<byte[], byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            try {
                open.close(CloseOptions.timeout(Duration.ofSeconds(5)));
            } catch (KafkaException e) {
                LOG.debug("The consumer of our own topic was not closed in order", e);
            }
        }
    }
}
