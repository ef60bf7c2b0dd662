package tandem.exchange.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.events.CustomerSnapshot;
import tandem.events.DealClosed;
import tandem.events.DealCycle;
import tandem.events.DealLine;
import tandem.events.EventType;
import tandem.events.Money;
import tandem.events.Person;

class EventJsonTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventJson json = new EventJson(meters);

    private final DealClosed closed = new DealClosed(
            UUID.fromString("0192f0c4-0000-7000-8000-000000000001"),
            new CustomerSnapshot(
                    UUID.fromString("0192f0c4-0000-7000-8000-000000000002"), "株式会社アカリ", "company", null, "ja"),
            "won",
            null,
            1,
            new Money(new BigDecimal("4821"), "EUR"),
            List.of(new DealLine(
                    UUID.fromString("0192f0c4-0000-7000-8000-000000000003"),
                    "GTX Pro",
                    new BigDecimal("1E+2"),
                    new Money(new BigDecimal("48.21"), "EUR"),
                    null)),
            new Person(UUID.fromString("0192f0c4-0000-7000-8000-000000000004"), "Ada"),
            "East",
            null,
            new DealCycle(null, null, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T03:04:05.678Z")),
            null,
            null,
            null);

    @Test
    void an_event_is_written_with_snake_case_names_decimals_as_strings_and_nothing_absent() {
        String written = new String(json.encode(closed), UTF_8);

        assertThat(written)
                .contains("\"deal_id\":\"0192f0c4-0000-7000-8000-000000000001\"")
                .contains("\"amount\":{\"amount\":\"4821.00\",\"currency\":\"EUR\"}")
                .contains("\"quantity\":\"100\"")
                .contains("\"closed_at\":\"2026-01-02T03:04:05.678Z\"")
                .contains("株式会社アカリ")
                .doesNotContain("null", "\"reason\"", "\"handoff\"");
    }

    @Test
    void an_event_that_is_read_back_equals_what_was_written() {
        assertThat(json.decode(EventType.DEAL_CLOSED, json.encode(closed))).isEqualTo(closed);
    }

    @Test
    void an_unknown_field_is_skipped_and_counted() {
        String newer =
                new String(json.encode(closed), UTF_8).replaceFirst("\\{", "{\"from_the_future\":{\"deep\":[1,2]},");

        assertThat(json.decode(EventType.DEAL_CLOSED, newer.getBytes(UTF_8))).isEqualTo(closed);
        assertThat(meters.get("tandem.events.unknown.fields")
                        .tag("in", "DealClosed")
                        .counter()
                        .count())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{}",
                "{\"deal_id\":\"no uuid\"}",
                "\"text\"",
                "{} {}",
                "{\"close_number\":null}"
            })
    void what_breaks_the_contract_is_malformed(String poison) {
        assertThatThrownBy(() -> json.decode(EventType.DEAL_CLOSED, poison.getBytes(UTF_8)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageStartingWith("tandem.sales.DealClosed.v1");
    }

    @Test
    void text_with_nul_is_malformed() {
        String poison = new String(json.encode(closed), UTF_8).replace("GTX Pro", "GTX\\u0000Pro");

        assertThatThrownBy(() -> json.decode(EventType.DEAL_CLOSED, poison.getBytes(UTF_8)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("U+0000");
    }

    @Test
    void nesting_beyond_32_levels_is_malformed() {
        String poison = "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}";

        assertThatThrownBy(() -> json.decode(EventType.DEAL_CLOSED, poison.getBytes(UTF_8)))
                .isInstanceOf(MalformedEvent.class);
    }
}
