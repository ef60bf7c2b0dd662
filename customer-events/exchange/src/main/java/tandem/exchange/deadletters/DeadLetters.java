package tandem.exchange.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import tandem.exchange.time.Closing;

/**
 * Sets records aside in {@code <topic>.<service>.dead}, each with its key, value and headers as they came and headers that
 * tell why and from where. It returns when the broker has them, so that their offsets may be committed.
 */
@Singleton
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeadLetterTopic topic;
    private final Closing closing;
    private final MeterRegistry meters;

    DeadLetters(DeadLetterTopic topic, Closing closing, MeterRegistry meters) {
        this.topic = topic;
        this.closing = closing;
        this.meters = meters;
    }

    /**
     * Returns when the broker has them all; waits as long as it is away.
     *
     * @throws java.util.concurrent.CancellationException when the service stops meanwhile
     */
    public void add(List<Poison> poison) {
        List<Future<RecordMetadata>> sent =
                poison.stream().map(one -> topic.send(letter(one))).toList();
        for (int i = 0; i < sent.size(); i++) {
            await(poison.get(i), sent.get(i));
            count(poison.get(i));
        }
    }

    private void await(Poison poison, Future<RecordMetadata> first) {
        Future<RecordMetadata> sent = first;
        ProducerRecord<byte[], byte[]> letter = letter(poison);
        while (true) {
            try {
                sent.get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RecordTooLargeException) {
                    letter = withoutValue(letter);
                    sent = topic.send(letter);
                    continue;
                }
                LOG.warn("A dead letter waits: the broker did not take it", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            closing.pause(PAUSE);
            sent = topic.send(letter);
        }
    }

    private ProducerRecord<byte[], byte[]> letter(Poison poison) {
        ConsumerRecord<byte[], byte[]> record = poison.record();
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic.name(), null, record.key(), record.value(), record.headers());
        header(letter, "dead_cause", poison.fault().code());
        header(letter, "dead_detail", poison.shortDetail());
        header(letter, "dead_topic", record.topic());
        header(letter, "dead_partition", Integer.toString(record.partition()));
        header(letter, "dead_offset", Long.toString(record.offset()));
        return letter;
    }

    /**
     * The broker takes nothing that long: the value stays where it came from, as topic, partition and offset tell; where
     * there is none, its headers do.
     */
    private static ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> letter) {
        ProducerRecord<byte[], byte[]> shorter =
                new ProducerRecord<>(letter.topic(), null, letter.key(), null, letter.headers());
        byte[] value = letter.value();
        if (value == null) {
            letter.headers().forEach(one -> {
                if (!one.key().startsWith("dead_")) {
                    shorter.headers().remove(one.key());
                }
            });
        } else {
            header(shorter, "dead_value_left_out", Integer.toString(value.length));
        }
        return shorter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(UTF_8));
    }

    private void count(Poison poison) {
        ConsumerRecord<byte[], byte[]> record = poison.record();
        meters.counter("tandem.inbox.dead.letters", "cause", poison.fault().code())
                .increment();
        LOG.warnf(
                "Set aside %s-%d@%d: %s, %s",
                record.topic(),
                record.partition(),
                record.offset(),
                poison.fault().code(),
                poison.detail());
    }
}
