package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** BACKWARD_TRANSITIVE, and the other way round: within a version only optional fields are added. */
class CompatibilityTest {

    @ParameterizedTest
    @EnumSource
    void the_schema_of_today_has_landed(EventType type) {
        List<LandedSchema> landed = LandedSchema.of(event(type));
        LandedSchema last = landed.getLast();

        assertThat(Compatibility.breaches(EventJson.schema(type), last.json()))
                .as("land the schema of %s as revision %d", type, last.revision() + 1)
                .isEmpty();
        assertThat(landed).extracting(LandedSchema::revision).first().isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_only_ever_gained_optional_fields(EventType type) {
        List<LandedSchema> landed = LandedSchema.of(event(type));

        assertThat(landed)
                .allSatisfy(earlier -> assertThat(Compatibility.breaches(earlier.json(), EventJson.schema(type)))
                        .as("since revision " + earlier.revision())
                        .isEmpty());
    }

    @Test
    void every_event_that_ever_had_a_schema_is_still_read() {
        assertThat(EventType.values())
                .extracting(CompatibilityTest::event)
                .containsExactlyInAnyOrderElementsOf(LandedSchema.events());
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
            /properties/close_number/type             | "string"       | /properties/close_number/type was "integer" and is "string"
            /properties/reason/type                   | ["string"]     | /properties/reason/type was "string" and is ["string"]
            /properties/reason/maxLength              | 80             | /properties/reason/maxLength was not there and is 80
            /properties/outcome/enum                  | ["won"]        | /properties/outcome/enum was not there and is ["won"]
            /properties/outcome/pattern               | "won.*"        | /properties/outcome/pattern was "\\\\S" and is "won.*"
            /properties/lines/items/$ref              | "#/$defs/Money"| /properties/lines/items/$ref was "#/$defs/DealLine" and is "#/$defs/Money"
            /$defs/Money/properties/currency/pattern  | "^EUR$"        | /$defs/Money/properties/currency/pattern was "^[A-Z]{3}$" and is "^EUR$"
            /properties/close_number/minimum          | 2              | /properties/close_number/minimum was 1 and is 2
            /additionalProperties                     | false          | /additionalProperties was not there and is false
            """)
    void a_narrower_rule_is_a_breach(String pointer, String value, String breach) throws Exception {
        ObjectNode narrower = schema();
        JsonPointer at = JsonPointer.compile(pointer);
        ((ObjectNode) narrower.at(at.head())).set(at.last().getMatchingProperty(), EventJson.MAPPER.readTree(value));

        assertThat(Compatibility.breaches(schema(), narrower)).containsExactly(breach);
    }

    @Test
    void a_new_required_field_is_a_breach() {
        ObjectNode later = schema();
        fields(later).putObject("region").put("type", "string");
        ((ArrayNode) later.get("required")).add("region");

        assertThat(Compatibility.breaches(schema(), later)).containsExactly("/required gained region");
    }

    @Test
    void a_field_that_need_no_longer_be_there_is_a_breach() {
        ObjectNode later = schema();
        ((ArrayNode) later.at("/$defs/Promise/required")).remove(1);

        assertThat(Compatibility.breaches(schema(), later)).containsExactly("/$defs/Promise/required lost text");
    }

    @Test
    void a_field_that_is_gone_is_a_breach() {
        ObjectNode later = schema();
        fields(later).remove("team");

        assertThat(Compatibility.breaches(schema(), later)).containsExactly("/properties/team is gone");
    }

    @Test
    void an_optional_field_and_better_words_break_nothing() {
        ObjectNode later = schema();
        fields(later).putObject("title").put("type", "string");
        later.put("description", "Another sentence.");
        ((ObjectNode) fields(later).get("reason")).putArray("examples").add("timing");

        assertThat(Compatibility.breaches(schema(), later)).isEmpty();
        assertThat(Compatibility.breaches(later, schema())).containsExactly("/properties/title is gone");
    }

    private static ObjectNode schema() {
        return EventJson.schema(EventType.DEAL_CLOSED).deepCopy();
    }

    private static ObjectNode fields(JsonNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static String event(EventType type) {
        return type.dataSchema().substring("urn:tandem:events:".length());
    }
}
