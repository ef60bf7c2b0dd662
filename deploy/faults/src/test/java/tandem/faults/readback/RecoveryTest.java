package tandem.faults.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final Instant HEALED = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** One second passes at each look at the clock. */
    private Instant now = HEALED;

    @Test
    void it_is_told_how_long_it_took_until_all_agreed_and_nothing_waited() throws Exception {
        assertThat(since(new Looks(Set.of("c-1"), Set.of()))).contains(Duration.ofSeconds(2));
    }

    @Test
    void customers_who_agreed_are_not_asked_for_again() throws Exception {
        Looks looks = new Looks(Set.of("c-1"), Set.of());
        since(looks);
        assertThat(looks.asked).containsExactly(Set.of("c-1", "c-2"), Set.of("c-1"));
    }

    @Test
    void a_service_that_cannot_be_read_yet_is_asked_again() throws Exception {
        Looks looks = new Looks(Set.of());
        looks.unreadable = 1;
        assertThat(since(looks)).isPresent();
    }

    @Test
    void what_never_agrees_is_given_up_at_the_end_of_the_patience() throws Exception {
        assertThat(since(new Looks(Set.of("c-1")))).isEmpty();
    }

    @Test
    void agreement_alone_is_no_recovery_while_something_waits() throws Exception {
        Looks looks = new Looks(Set.of());
        looks.calm = false;
        assertThat(since(looks)).isEmpty();
    }

    private Optional<Duration> since(Looks looks) throws InterruptedException {
        return new Recovery(looks, () -> now = now.plusSeconds(1)).since(HEALED, PATIENCE);
    }

    /** Shows one thing after the other, the last for ever. */
    private static final class Looks implements Calming {

        private final Deque<Set<String>> disagreeing;
        private final List<Set<String>> asked = new ArrayList<>();
        private int unreadable;
        private boolean calm = true;

        @SafeVarargs
        Looks(Set<String>... disagreeing) {
            this.disagreeing = new ArrayDeque<>(List.of(disagreeing));
        }

        @Override
        public Set<String> customers() {
            return Set.of("c-1", "c-2");
        }

        @Override
        public Set<String> disagreeing(Set<String> customers) {
            if (unreadable-- > 0) {
                throw new Sides.Unreadable("starting");
            }
            asked.add(customers);
            return disagreeing.size() > 1 ? disagreeing.removeFirst() : disagreeing.getFirst();
        }

        @Override
        public boolean calm() throws SQLException {
            return calm;
        }
    }
}
