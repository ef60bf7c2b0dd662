package tandem.exchange.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.events.EventType;
import tandem.exchange.testing.Samples;

class ThinEventTest {

    private static final int MOST_BYTES = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void every_sample_is_thin_with_its_own_id_and_without_anything_that_somebody_wrote(EventType type)
            throws IOException {
        for (Samples.Sample sample : Samples.of(type)) {
            JsonNode whole = JSON.readTree(sample.data());

            ObjectNode thin = ThinEvent.of(type.ceType(), new String(sample.data(), UTF_8));

            assertThat(type.thinFields()).containsAll(() -> thin.fieldNames());
            assertThat(thin.get(type.thinFields().getFirst())).as(sample.name()).isNotNull();
            thin.fieldNames()
                    .forEachRemaining(field -> assertThat(thin.get(field)).isEqualTo(whole.get(field)));
            assertThat(thin.toString())
                    .doesNotContain("@", whole.at("/customer/name").asText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_stays_under_20_kb_whatever_a_producer_writes(EventType type) {
        for (int length : new int[] {160, 498, 499, 100_000}) {
            ObjectNode data = JSON.createObjectNode();
            type.thinFields().forEach(field -> data.put(field, "猫".repeat(length)));

            String thin = ThinEvent.of(type.ceType(), data.toString()).toString();

            assertThat(thin.getBytes(UTF_8)).hasSizeLessThan(MOST_BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "redacted", "[1]", "null", "\"text\"", "{", "{}"})
    void of_data_that_is_no_object_any_more_nothing_is_left(String data) {
        assertThat(ThinEvent.of(EventType.DEAL_CLOSED.ceType(), data)).isEmpty();
    }

    @Test
    void of_a_type_that_is_not_known_nothing_is_told() {
        assertThat(ThinEvent.of("tandem.sales.DealClosed.v2", "{\"deal_id\":\"1\"}"))
                .isEmpty();
    }
}
