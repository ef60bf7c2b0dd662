package tandem.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValueFormTest {

    @Test
    void an_instant_is_cut_to_the_microseconds_that_the_database_keeps() {
        Object instant = ValueForm.of(Instant.class)
                .read("2026-03-01T10:00:00.123456999+02:00")
                .orElseThrow();

        assertThat(instant).isEqualTo(Instant.parse("2026-03-01T08:00:00.123456Z"));
    }
}
