package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenEventsTest {

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_without_a_required_field_is_refused(Sample sample) {
        assertThat(fields(sample, true))
                .isNotEmpty()
                .allSatisfy(field -> refused(sample.type(), without(sample, field)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_with_a_field_of_another_kind_is_refused(Sample sample) {
        JsonNode object = EventJson.MAPPER.createObjectNode();

        assertThat(fields(sample, false))
                .isNotEmpty()
                .allSatisfy(field -> refused(sample.type(), with(sample, field, object)));
    }

    @ParameterizedTest(name = "{0} {1} with {3} for {2}")
    @CsvSource(quoteCharacter = '\'', textBlock = """
            DEAL_CLOSED,     won-with-handoff,   /deal_id,                    '"42"'
            DEAL_CLOSED,     won-with-handoff,   /customer/name,              '" "'
            DEAL_CLOSED,     won-with-handoff,   /outcome,                    '""'
            DEAL_CLOSED,     won-with-handoff,   /close_number,               0
            DEAL_CLOSED,     won-with-handoff,   /proposal_version,           0
            DEAL_CLOSED,     won-with-handoff,   /amount/amount,              '"much"'
            DEAL_CLOSED,     won-with-handoff,   /amount/amount,              '"1E+999999999"'
            DEAL_CLOSED,     won-with-handoff,   /amount/currency,            '"jpy"'
            DEAL_CLOSED,     won-with-handoff,   /lines/0/quantity,           '"-1"'
            DEAL_CLOSED,     won-with-handoff,   /lines/0/quantity,           '"0"'
            DEAL_CLOSED,     won-with-handoff,   /cycle/closed_at,            '"2026-03-02T08:45:10"'
            DEAL_CLOSED,     won-with-handoff,   /entitlements/0/from,        '"1 April"'
            DEAL_CLOSED,     won-with-handoff,   /handoff/promises/0/text,    '""'
            DEAL_REOPENED,   with-reason,        /withdraws_close,            -1
            TICKET_OPENED,   complaint-by-phone, /number,                     '""'
            TICKET_RESOLVED, first-resolution,   /resolution_number,          0
            TICKET_RESOLVED, first-resolution,   /handling_seconds,           -1
            TICKET_RESOLVED, first-resolution,   /agent_replies,              -1
            TICKET_RESOLVED, first-resolution,   /transfers,                  -1
            TICKET_RESOLVED, first-resolution,   /resolution/calendar_seconds,-1
            TICKET_RESOLVED, first-resolution,   /resolution/business_seconds,-1
            TICKET_RESOLVED, first-resolution,   /sla/0/target,               '""'
            TICKET_REOPENED, with-reason,        /withdraws_resolution,       0
            """)
    void an_event_with_a_value_that_cannot_be_is_refused(EventType type, String sample, String field, String value)
            throws Exception {
        JsonNode broken = with(Sample.of(type, sample), JsonPointer.compile(field), EventJson.MAPPER.readTree(value));

        refused(type, broken);
    }

    private static void refused(EventType type, JsonNode broken) {
        assertThat(EventJson.faults(type, broken)).isNotEmpty();
        assertThatThrownBy(() -> EventJson.read(type, broken)).isInstanceOf(JsonMappingException.class);
    }

    private static JsonNode without(Sample sample, JsonPointer field) {
        JsonNode changed = sample.json().deepCopy();
        ((ObjectNode) changed.at(field.head())).remove(field.last().getMatchingProperty());
        return changed;
    }

    private static JsonNode with(Sample sample, JsonPointer field, JsonNode value) {
        JsonNode changed = sample.json().deepCopy();
        ((ObjectNode) changed.at(field.head())).set(field.last().getMatchingProperty(), value);
        return changed;
    }

    private static Stream<Sample> samples() {
        return Sample.all().filter(sample -> !sample.comesFromANewerProducer());
    }

    private static List<JsonPointer> fields(Sample sample, boolean onlyRequired) {
        JsonNode schema = EventJson.schema(sample.type());
        List<JsonPointer> found = new ArrayList<>();
        collect(sample.json(), JsonPointer.empty(), schema, schema, onlyRequired, found);
        return found;
    }

    private static void collect(
            JsonNode value,
            JsonPointer at,
            JsonNode rules,
            JsonNode schema,
            boolean onlyRequired,
            List<JsonPointer> found) {
        if (rules.has("$ref")) {
            JsonNode target = schema.at(rules.get("$ref").asText().substring(1));
            collect(value, at, target, schema, onlyRequired, found);
        } else if (value instanceof ArrayNode) {
            for (int i = 0; i < value.size(); i++) {
                collect(value.get(i), at.appendIndex(i), rules.path("items"), schema, onlyRequired, found);
            }
        } else if (value instanceof ObjectNode) {
            List<String> required = new ArrayList<>();
            rules.path("required").forEach(name -> required.add(name.asText()));
            value.fieldNames().forEachRemaining(name -> {
                if (!onlyRequired || required.contains(name)) {
                    found.add(at.appendProperty(name));
                }
                collect(
                        value.get(name),
                        at.appendProperty(name),
                        rules.path("properties").path(name),
                        schema,
                        onlyRequired,
                        found);
            });
        }
    }
}
