package tandem.exchange.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import tandem.events.CustomerEvent;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;

/** Every sample of an event that ever landed in the contract, as partners get them. */
public final class Samples {

    private static final Instant TOLD = Instant.parse("2026-04-01T08:00:00Z");

    private Samples() {}

    /**
     * One sample.
     *
     * @param name its file without the ending; {@code from-a-newer-producer} has fields that nobody knows yet
     */
    public record Sample(EventType type, String name, byte[] data) {

        public boolean comesFromANewerProducer() {
            return name.equals("from-a-newer-producer");
        }
    }

    /** All samples of a type. */
    public static List<Sample> of(EventType type) {
        List<Sample> samples = new ArrayList<>();
        String event = type.dataSchema().substring("urn:tandem:events:".length());
        try {
            ClassPathUtils.consumeAsPaths("tandem/events/samples/" + event, folder -> read(type, folder, samples));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    /** All samples of what a side tells, as records of its topic, numbered for each customer. */
    public static List<ProducerRecord<byte[], byte[]>> toldBy(Side side) {
        EventJson json = new EventJson(new SimpleMeterRegistry());
        Map<UUID, Long> sequences = new HashMap<>();
        return Arrays.stream(EventType.values())
                .filter(type -> type.side() == side)
                .flatMap(type -> of(type).stream())
                .map(sample -> {
                    CustomerEvent event = json.decode(sample.type(), sample.data());
                    long sequence = sequences.merge(event.customer().id(), 1L, Long::sum);
                    return record(sample, event, sequence);
                })
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> record(Sample sample, CustomerEvent event, long sequence) {
        UUID customer = event.customer().id();
        EventAttributes attributes = new EventAttributes(
                Ids.next(),
                sample.type().side().source(),
                sample.type().ceType(),
                event.subject(),
                customer,
                TOLD,
                TOLD,
                sequence,
                sequence,
                0,
                sample.type().dataSchema(),
                null,
                null,
                null);
        return new ProducerRecord<>(
                sample.type().side().topic(),
                null,
                customer.toString().getBytes(UTF_8),
                sample.data(),
                attributes.headers());
    }

    private static void read(EventType type, Path folder, List<Sample> samples) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                samples.add(new Sample(type, name, Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
