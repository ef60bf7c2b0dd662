package tandem.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.events.CustomerEvent;
import tandem.events.EventType;
import tandem.exchange.testing.Samples;
import tandem.exchange.testing.Samples.Sample;

/** What a service writes and reads is what partners are told in the contract's samples. */
class GoldenSamplesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventJson json = new EventJson(meters);
    private final ObjectMapper plain = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void a_sample_is_written_back_as_it_stands(EventType type) {
        assertThat(Samples.of(type))
                .filteredOn(sample -> !sample.comesFromANewerProducer())
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
        assertThat(Samples.of(type))
                .filteredOn(Sample::comesFromANewerProducer)
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
}
