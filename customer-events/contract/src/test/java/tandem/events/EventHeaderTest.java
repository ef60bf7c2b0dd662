package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventHeaderTest {

    @Test
    void the_headers_on_the_wire_never_change() {
        assertThat(names())
                .containsExactly(
                        "ce_id",
                        "ce_source",
                        "ce_specversion",
                        "ce_type",
                        "ce_subject",
                        "ce_partitionkey",
                        "ce_time",
                        "ce_recordedtime",
                        "ce_sequence",
                        "ce_entityversion",
                        "ce_sourceepoch",
                        "ce_dataschema",
                        "ce_correlationid",
                        "ce_causationid",
                        "traceparent",
                        "content-type");
    }

    /** CloudEvents 1.0, "Attribute naming convention". */
    @Test
    void an_attribute_is_named_as_cloud_events_allows() {
        assertThat(names())
                .filteredOn(name -> name.startsWith("ce_"))
                .allMatch(name -> name.matches("ce_[a-z0-9]{1,20}"));
    }

    static List<String> names() {
        return Arrays.stream(EventHeader.class.getFields())
                .map(EventHeaderTest::value)
                .filter(name -> !List.of(EventHeader.CLOUD_EVENTS_VERSION, EventHeader.JSON)
                        .contains(name))
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
