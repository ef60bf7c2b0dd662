package tandem.exchange.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.events.EventHeader;

class EventAttributesTest {

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
            "urn:tandem:events:DealClosed.v1",
            "request-1",
            null,
            null);

    @Test
    void attributes_that_are_read_back_equal_what_was_written() {
        assertThat(EventAttributes.read(attributes.headers())).isEqualTo(attributes);
    }

    @Test
    void absent_attributes_have_no_header() {
        assertThat(attributes.headers().lastHeader(EventHeader.TRACEPARENT)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion,0.3",
        "ce_id,1",
        "ce_time,yesterday",
        "ce_sequence,0",
        "ce_sequence,x",
        "ce_entityversion,-1",
    })
    void a_header_that_cannot_be_read_is_named(String name, String value) {
        Headers headers = attributes.headers();
        headers.remove(name).add(name, value.getBytes(UTF_8));

        assertThatThrownBy(() -> EventAttributes.read(headers))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining(name);
    }

    @Test
    void a_missing_header_is_named() {
        Headers headers = attributes.headers();
        headers.remove(EventHeader.PARTITION_KEY);

        assertThatThrownBy(() -> EventAttributes.read(headers))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("header ce_partitionkey is missing");
    }
}
