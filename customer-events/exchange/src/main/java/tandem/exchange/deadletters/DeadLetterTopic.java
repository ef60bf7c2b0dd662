package tandem.exchange.deadletters;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.wire.KafkaAccess;
import tandem.exchange.wire.ListensTo;

/** The topic of dead letters, which is made where nobody has and as often as that fails, and their producer. */
@Singleton
class DeadLetterTopic {

    private static final Logger LOG = Logger.getLogger(DeadLetterTopic.class);

    private static final int LARGEST = 10 * 1024 * 1024;

    private final KafkaAccess access;
    private final String name;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private boolean there;

    DeadLetterTopic(
            KafkaAccess access,
            ListensTo listensTo,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.access = access;
        this.name = listensTo.side().topic() + "." + service + ".dead";
    }

    /** {@code <topic>.<service>.dead}. */
    String name() {
        return name;
    }

    /** Whether it is there, or was made now. */
    synchronized boolean isThere() {
        there = there || make();
        return there;
    }

    /** A failure of any kind is in the future. */
    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> letter) {
        try {
            return producer().send(letter);
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (!isThere()) {
            LOG.debugf("A dead letter is sent to %s, which may not be there", name);
        }
        KafkaProducer<byte[], byte[]> begun = producer;
        if (begun == null) {
            begun = new KafkaProducer<>(
                    access.with(Map.of(
                            "acks", "all",
                            "enable.idempotence", "true",
                            "max.request.size", LARGEST,
                            "max.block.ms", "5000",
                            "request.timeout.ms", "5000",
                            "delivery.timeout.ms", "10000")),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            producer = begun;
        }
        return begun;
    }

    private boolean make() {
        NewTopic wanted = new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(Map.of(
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST),
                        TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE)));
        try (Admin admin =
                Admin.create(access.with(Map.of("default.api.timeout.ms", "5000", "request.timeout.ms", "5000")))) {
            admin.createTopics(List.of(wanted)).all().get();
            return true;
        } catch (ExecutionException e) {
            LOG.debugf(e.getCause(), "The topic %s was not made", name);
            return e.getCause() instanceof TopicExistsException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
