package tandem.exchange.webhooks.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "'Mon, 01 Jun 2026 12:01:30 GMT', PT1M30S",
        "'Mon, 01 Jun 2026 11:00:00 GMT', PT0S"
    })
    void retry_after_is_a_number_of_seconds_or_a_date(String header, Duration asked) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "Mon, 01 Jun"})
    void one_that_cannot_be_read_asks_for_nothing(String header) {
        assertThat(RetryAfter.read(header, NOW)).isNull();
    }
}
