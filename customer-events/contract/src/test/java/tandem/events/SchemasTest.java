package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {

    private static final Map<Type, String> FORMS = Map.ofEntries(
            Map.entry(String.class, "string "),
            Map.entry(UUID.class, "string uuid"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(LocalDate.class, "string date"),
            Map.entry(BigDecimal.class, "string "),
            Map.entry(int.class, "integer "),
            Map.entry(Integer.class, "integer "),
            Map.entry(long.class, "integer "),
            Map.entry(Long.class, "integer "),
            Map.entry(boolean.class, "boolean "));

    @ParameterizedTest
    @EnumSource
    void a_schema_is_itself_valid(EventType type) {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(EventJson.schema(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_names_itself_as_the_header_does(EventType type) {
        assertThat(EventJson.schema(type).path("$id").asText()).isEqualTo(type.dataSchema());
        assertThat(EventJson.schema(type).path("title").asText())
                .isEqualTo(type.event().getSimpleName());
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_says_what_its_records_say(EventType type) {
        JsonNode schema = EventJson.schema(type);
        Set<String> used = new HashSet<>();

        agree(schema, type.event(), schema, used);

        assertThat(schema.path("$defs").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_lets_fields_pass_that_it_does_not_know(EventType type) {
        assertThat(EventJson.schema(type).toString())
                .doesNotContain("additionalProperties", "unevaluatedProperties", "\"enum\"", "\"const\"");
    }

    @Test
    void what_two_schemas_share_is_the_same_in_both() {
        Map<String, JsonNode> seen = new HashMap<>();

        assertThat(EventType.values())
                .allSatisfy(type -> EventJson.schema(type)
                        .path("$defs")
                        .properties()
                        .forEach(def -> assertThat(def.getValue())
                                .as(def.getKey())
                                .isEqualTo(seen.computeIfAbsent(def.getKey(), _ -> def.getValue()))));
    }

    private static void agree(JsonNode rules, Class<?> record, JsonNode schema, Set<String> used) {
        List<RecordComponent> components = List.of(record.getRecordComponents());

        assertThat(rules.path("description").asText()).as(record + " described").isNotBlank();
        assertThat(rules.path("properties").fieldNames())
                .toIterable()
                .as("properties of " + record)
                .containsExactlyElementsOf(
                        components.stream().map(SchemasTest::name).toList());
        assertThat(rules.path("required"))
                .extracting(JsonNode::asText)
                .as("required of " + record)
                .containsExactlyElementsOf(components.stream()
                        .filter(component -> !optional(component))
                        .map(SchemasTest::name)
                        .toList());
        for (RecordComponent component : components) {
            JsonNode property = rules.path("properties").path(name(component));
            assertThat(property.path("description").asText())
                    .as(component + " described")
                    .isNotBlank();
            agree(property, component.getGenericType(), schema, used);
        }
    }

    private static void agree(JsonNode property, Type type, JsonNode schema, Set<String> used) {
        if (type instanceof ParameterizedType list) {
            assertThat(list.getRawType()).isEqualTo(List.class);
            assertThat(property.path("type").asText()).isEqualTo("array");
            agree(property.path("items"), list.getActualTypeArguments()[0], schema, used);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            String pointer = "/$defs/" + record.getSimpleName();
            assertThat(property.path("$ref").asText()).isEqualTo("#" + pointer);
            used.add(record.getSimpleName());
            agree(schema.at(pointer), record, schema, used);
        } else {
            String form = property.path("type").asText() + " "
                    + property.path("format").asText();
            assertThat(form).isEqualTo(FORMS.get(type));
        }
    }

    private static boolean optional(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return Arrays.stream(type.getAnnotations()).anyMatch(Nullable.class::isInstance);
    }

    private static String name(RecordComponent component) {
        return new SnakeCaseStrategy().translate(component.getName());
    }
}
