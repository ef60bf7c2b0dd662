package tandem.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.events.CustomerEvent;
import tandem.events.EventType;

/** What a service writes and reads is what partners are told in the contract's samples. */
class GoldenSamplesTest {

    private static final String NEWER = "from-a-newer-producer.json";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventJson json = new EventJson(meters);
    private final ObjectMapper plain = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void a_sample_is_written_back_as_it_stands(EventType type) {
        assertThat(samples(type))
                .filteredOn(sample -> !sample.name().equals(NEWER))
                .hasSizeGreaterThan(1)
                .allSatisfy(sample -> {
                    CustomerEvent event = json.decode(type, sample.data());

                    assertThat(plain.readTree(json.encode(event))).isEqualTo(plain.readTree(sample.data()));
                });
        assertThat(unknownFields()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_event_of_a_newer_producer_is_read_and_what_is_unknown_counted(EventType type) {
        assertThat(samples(type))
                .filteredOn(sample -> sample.name().equals(NEWER))
                .singleElement()
                .satisfies(sample -> {
                    CustomerEvent event = json.decode(type, sample.data());

                    assertThat(json.decode(type, json.encode(event))).isEqualTo(event);
                });
        assertThat(unknownFields()).isPositive();
    }

    private double unknownFields() {
        return meters.find("tandem.events.unknown.fields").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static List<Sample> samples(EventType type) {
        List<Sample> samples = new ArrayList<>();
        String folder = "tandem/events/samples/" + type.event().getSimpleName() + ".v1";
        try {
            ClassPathUtils.consumeAsPaths(folder, path -> samples.addAll(readAll(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    private static List<Sample> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Sample::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sample(String name, byte[] data) {

        static Sample read(Path file) {
            try {
                return new Sample(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
