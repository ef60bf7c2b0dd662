package tandem.exchange.webhooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final Instant SINCE = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-05T08:00:00Z");

    @Test
    void up_to_now_nothing_is_left_out_that_a_clock_ahead_of_the_replicas_has_recorded() {
        Recovery recovery = until(NOW);

        assertThat(recovery.covers(NOW)).isTrue();
        assertThat(recovery.covers(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void an_end_in_the_past_is_kept_to() {
        Instant end = NOW.minusSeconds(1);

        assertThat(until(end).covers(end.minusNanos(1))).isTrue();
        assertThat(until(end).covers(end)).isFalse();
    }

    @Test
    void it_covers_its_beginning_and_nothing_before_it() {
        assertThat(until(NOW).covers(SINCE)).isTrue();
        assertThat(until(NOW).covers(SINCE.minusNanos(1))).isFalse();
    }

    @Test
    void it_ends_only_with_a_page_that_was_read_after_the_journal_had_settled() {
        Duration settling = Duration.ofSeconds(30);
        Recovery recovery = until(NOW);

        recovery.endOfJournal(NOW.plusMillis(29_999), settling);
        assertThat(recovery.state()).isEqualTo(RecoveryState.RUNNING);

        recovery.endOfJournal(NOW.plusSeconds(30), settling);
        assertThat(recovery.state()).isEqualTo(RecoveryState.COMPLETED);
    }

    private static Recovery until(Instant end) {
        return Recovery.request(UUID.randomUUID(), SINCE, end, NOW);
    }
}
