package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    @ParameterizedTest
    @MethodSource("tandem.events.Sample#all")
    void a_sample_is_valid_against_its_schema(Sample sample) {
        assertThat(EventJson.faults(sample.type(), sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tandem.events.Sample#all")
    void a_sample_is_read_and_written_back_without_loss(Sample sample) throws Exception {
        CustomerEvent event = EventJson.read(sample.type(), sample.json());

        JsonNode known = onlyKnown(sample.json(), EventJson.schema(sample.type()), sample.type());
        assertThat(EventJson.write(event).toPrettyString()).isEqualTo(known.toPrettyString());
        assertThat(event.type()).isEqualTo(sample.type());
    }

    @ParameterizedTest
    @MethodSource("tandem.events.Sample#all")
    void only_a_newer_producer_sends_fields_that_the_schema_does_not_know(Sample sample) {
        JsonNode known = onlyKnown(sample.json(), EventJson.schema(sample.type()), sample.type());

        assertThat(known.equals(sample.json())).isEqualTo(!sample.comesFromANewerProducer());
    }

    @ParameterizedTest
    @EnumSource
    void every_type_has_a_full_a_minimal_and_a_newer_sample(EventType type) {
        int properties = EventJson.schema(type).path("properties").size();
        int required = EventJson.schema(type).path("required").size();

        assertThat(Sample.of(type)).anyMatch(sample -> sample.json().size() == properties);
        assertThat(Sample.of(type)).anyMatch(sample -> sample.json().size() == required);
        assertThat(Sample.of(type)).anyMatch(Sample::comesFromANewerProducer);
    }

    @Test
    void the_amount_of_a_deal_is_the_sum_of_its_lines() {
        assertThat(Sample.of(EventType.DEAL_CLOSED)).allSatisfy(sample -> {
            DealClosed deal = (DealClosed) EventJson.read(sample.type(), sample.json());
            BigDecimal sum = deal.lines().stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(sum).isEqualByComparingTo(deal.amount().amount());
        });
    }

    private BigDecimal amount(DealLine line) {
        BigDecimal price = line.unitPrice().amount();
        BigDecimal gross = line.quantity().multiply(price).setScale(price.scale(), RoundingMode.HALF_UP);
        return line.discount() == null ? gross : gross.subtract(line.discount().amount());
    }

    private static JsonNode onlyKnown(JsonNode value, JsonNode schema, EventType type) {
        JsonNode rules = resolved(schema, type);
        if (value.isArray()) {
            ArrayNode known = EventJson.MAPPER.createArrayNode();
            value.forEach(item -> known.add(onlyKnown(item, rules.path("items"), type)));
            return known;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode known = EventJson.MAPPER.createObjectNode();
        JsonNode properties = rules.path("properties");
        value.properties().stream()
                .filter(field -> properties.has(field.getKey()))
                .forEach(field ->
                        known.set(field.getKey(), onlyKnown(field.getValue(), properties.get(field.getKey()), type)));
        return known;
    }

    private static JsonNode resolved(JsonNode schema, EventType type) {
        return schema.has("$ref")
                ? EventJson.schema(type).at(schema.get("$ref").asText().substring(1))
                : schema;
    }
}
