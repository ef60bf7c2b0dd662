package tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05Z");

    private final Arrivals arrivals = new Arrivals();

    @Test
    void an_event_has_to_arrive_at_every_receiver() {
        arrivals.note("/0", "won", RECORDED, RECORDED);
        arrivals.note("/1", "won", RECORDED, RECORDED);
        arrivals.note("/1", "lost", RECORDED, RECORDED);

        assertThat(arrivals.missing(List.of("/0", "/1"), Set.of("won", "lost"))).isOne();
        assertThat(arrivals.strange(Set.of("won"))).isOne();
    }

    @Test
    void what_comes_again_is_counted_and_its_age_is_not() {
        arrivals.note("/0", "won", RECORDED, RECORDED.plusMillis(20));
        arrivals.note("/0", "won", RECORDED, RECORDED.plusSeconds(60));

        assertThat(arrivals.different()).isOne();
        assertThat(arrivals.again()).isOne();
        assertThat(arrivals.taken().percentile(100)).isEqualTo(20);
    }

    @Test
    void ages_are_those_since_they_were_asked_for_last() {
        arrivals.note("/0", "won", RECORDED, RECORDED.plusMillis(20));
        arrivals.taken();
        arrivals.note("/0", "lost", RECORDED, RECORDED.plusMillis(30));

        assertThat(arrivals.taken().percentile(1)).isEqualTo(30);
    }
}
