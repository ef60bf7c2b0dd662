package tandem.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void an_idle_relay_rests_longer_and_longer_up_to_a_second() {
        assertThat(Stream.generate(() -> pace.after(PassEnd.IDLE).toMillis()).limit(6))
                .containsExactly(100L, 200L, 400L, 800L, 1_000L, 1_000L);
    }

    @Test
    void a_busy_relay_rests_25_ms_and_is_fresh_when_it_falls_idle_again() {
        pace.after(PassEnd.IDLE);
        pace.after(PassEnd.IDLE);

        assertThat(pace.after(PassEnd.BUSY).toMillis()).isEqualTo(25);
        assertThat(pace.after(PassEnd.IDLE).toMillis()).isEqualTo(100);
    }

    @Test
    void a_relay_whose_broker_fails_rests_a_second() {
        assertThat(pace.after(PassEnd.FAILED).toMillis()).isEqualTo(1_000);
    }
}
