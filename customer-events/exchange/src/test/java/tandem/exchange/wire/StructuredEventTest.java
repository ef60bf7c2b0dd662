package tandem.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StructuredEventTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** With an amount, an order of fields and a space that no serialiser would write again. */
    private static final String DATA = "{\"b\":1.50, \"a\":{\"name\":\"Åkerlund \\u0026 Söner\"}}";

    private final EventAttributes attributes = new EventAttributes(
            UUID.randomUUID(),
            "/sales-service",
            "tandem.sales.DealClosed.v1",
            UUID.randomUUID(),
            UUID.randomUUID(),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00.123456Z"),
            7,
            3,
            1,
            null,
            "request-1",
            null,
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    @Test
    void attributes_that_are_read_back_equal_what_was_written() throws IOException {
        assertThat(StructuredEvent.attributes(JSON.readTree(written()))).isEqualTo(attributes);
    }

    @Test
    void the_data_are_the_very_bytes_that_were_published() throws IOException {
        assertThat(written()).endsWith(",\"data\":" + DATA + "}");
        assertThat(JSON.readTree(StructuredEvent.data(JSON.readTree(written()))))
                .isEqualTo(JSON.readTree(DATA));
    }

    @Test
    void the_attributes_have_the_names_of_cloudevents_and_absent_ones_are_left_out() throws IOException {
        JsonNode event = JSON.readTree(written());

        assertThat(event.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "partitionkey",
                        "time",
                        "recordedtime",
                        "sequence",
                        "entityversion",
                        "sourceepoch",
                        "correlationid",
                        "traceparent",
                        "datacontenttype",
                        "data");
        assertThat(event.get("sequence").isIntegralNumber()).isTrue();
    }

    @Test
    void an_event_without_a_required_attribute_is_malformed() throws IOException {
        JsonNode event = ((ObjectNode) JSON.readTree(written())).without("subject");

        assertThatThrownBy(() -> StructuredEvent.attributes(event))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("ce_subject");
    }

    private String written() throws IOException {
        return JSON.writeValueAsString(StructuredEvent.of(attributes, DATA));
    }
}
