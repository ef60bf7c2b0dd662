package tandem.exchange.deadletters;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.wire.KafkaAccess;

/**
 * Copies letters from their topic into the database, each once. It is a consumer of its own, polled by a timer, so that
 * neither a broker nor a database that is away stops anything but itself: it begins anew after a while.
 */
@Singleton
class Filing {

    private static final Logger LOG = Logger.getLogger(Filing.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);

    private final KafkaAccess access;
    private final DeadLetterTopic topic;
    private final FiledLetters letters;
    private final Clock clock;
    private final String group;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private Instant restsUntil = Instant.MIN;

    Filing(
            KafkaAccess access,
            DeadLetterTopic topic,
            FiledLetters letters,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.access = access;
        this.topic = topic;
        this.letters = letters;
        this.clock = clock;
        this.group = service + "-dead-letters";
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void file() {
        if (clock.instant().isBefore(restsUntil)) {
            return;
        }
        try {
            KafkaConsumer<byte[], byte[]> current = consumer();
            if (current != null) {
                file(current);
            }
        } catch (KafkaException e) {
            LOG.debug("Dead letters are filed later", e);
            beginAnew();
        } catch (SQLException e) {
            LOG.warn("Dead letters are filed later: the database did not take one", e);
            beginAnew();
        }
    }

    private void file(KafkaConsumer<byte[], byte[]> current) throws SQLException {
        ConsumerRecords<byte[], byte[]> polled = current.poll(POLL);
        for (ConsumerRecord<byte[], byte[]> letter : polled) {
            letters.add(letter);
        }
        if (!polled.isEmpty()) {
            current.commitSync();
        }
    }

    /** Null as long as the topic is not there: a reader must not make it. */
    private @Nullable KafkaConsumer<byte[], byte[]> consumer() {
        if (consumer == null && topic.isThere()) {
            consumer = new KafkaConsumer<>(
                    access.with(Map.of(
                            "group.id", group,
                            "enable.auto.commit", "false",
                            "auto.offset.reset", "earliest",
                            "allow.auto.create.topics", "false",
                            "default.api.timeout.ms", "5000",
                            "session.timeout.ms", "10000",
                            "max.poll.records", "50")),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
            consumer.subscribe(List.of(topic.name()));
        }
        return consumer;
    }

    private void beginAnew() {
        restsUntil = clock.instant().plus(REST_AFTER_FAILURE);
        close();
    }

    @PreDestroy
    synchronized void close() {
        KafkaConsumer<byte[], byte[]> old = consumer;
        consumer = null;
        if (old != null) {
            try {
                old.close(CloseOptions.timeout(Duration.ofSeconds(1)));
            } catch (KafkaException e) {
                LOG.debug("A consumer of dead letters did not end in order", e);
            }
        }
    }
}
