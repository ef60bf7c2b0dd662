package tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void a_percentile_is_the_smallest_latency_that_so_many_did_not_exceed() {
        for (int millis = 10; millis >= 1; millis--) {
            latencies.note(millis * 1_000_000L);
        }

        assertThat(latencies.percentile(50)).isEqualTo(5);
        assertThat(latencies.percentile(99)).isEqualTo(10);
        assertThat(latencies.percentile(10)).isEqualTo(1);
    }

    @Test
    void nothing_measured_has_no_median() {
        assertThatIllegalStateException().isThrownBy(() -> latencies.percentile(50));
    }
}
