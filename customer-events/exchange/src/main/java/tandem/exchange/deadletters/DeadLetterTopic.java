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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.wire.KafkaAccess;

/** The producer of dead letters; it begins with the first of them, and makes their topic where nobody has. */
@Singleton
class DeadLetterTopic {

    private static final Logger LOG = Logger.getLogger(DeadLetterTopic.class);

    private static final int LARGEST = 10 * 1024 * 1024;

    private final KafkaAccess access;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    DeadLetterTopic(KafkaAccess access) {
        this.access = access;
    }

    /** A failure of any kind is in the future. */
    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> letter) {
        try {
            return producer(letter.topic()).send(letter);
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer(String topic) {
        KafkaProducer<byte[], byte[]> begun = producer;
        if (begun == null) {
            create(topic);
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

    private void create(String topic) {
        NewTopic wanted = new NewTopic(topic, Optional.of(1), Optional.empty())
                .configs(Map.of("max.message.bytes", Integer.toString(LARGEST)));
        try (Admin admin =
                Admin.create(access.with(Map.of("default.api.timeout.ms", "5000", "request.timeout.ms", "5000")))) {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            LOG.debugf(e.getCause(), "The topic %s was not made", topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
