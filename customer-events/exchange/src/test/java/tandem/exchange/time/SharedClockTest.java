package tandem.exchange.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SharedClockTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private Instant machine = NOON;
    private long monotonic = 7_000_000_000L;
    private final SharedClock clock = new SharedClock(() -> machine, () -> monotonic);

    @Test
    void a_machine_is_believed_until_the_database_has_told_its_time() {
        machine = NOON.plus(HOUR);

        assertThat(clock.instant()).isEqualTo(NOON.plus(HOUR));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void a_machine_that_agrees_within_half_a_second_is_believed() {
        theDatabaseShows(NOON.plusMillis(499));

        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void the_time_of_the_database_is_followed_by_a_machine_an_hour_ahead() {
        machine = NOON.plus(HOUR);
        theDatabaseShows(NOON);

        passes(Duration.ofSeconds(90));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90));
        assertThat(clock.ahead()).isEqualTo(HOUR);
    }

    @Test
    void the_time_of_the_database_is_followed_by_a_machine_an_hour_behind() {
        machine = NOON.minus(HOUR);
        theDatabaseShows(NOON);

        passes(Duration.ofSeconds(90));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90));
        assertThat(clock.ahead()).isEqualTo(HOUR.negated());
    }

    @Test
    void a_machine_that_is_stepped_back_takes_nobody_back() {
        theDatabaseShows(NOON);
        passes(Duration.ofSeconds(3));

        machine = machine.minus(HOUR);
        passes(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void a_machine_that_was_set_right_is_believed_again() {
        machine = NOON.plus(HOUR);
        theDatabaseShows(NOON);

        machine = NOON.plusMillis(20);

        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(20));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void a_machine_on_the_verge_does_not_go_to_and_fro() {
        theDatabaseShows(NOON.minusMillis(501));
        assertThat(clock.ahead()).isEqualTo(Duration.ofMillis(501));

        theDatabaseShows(NOON.minusMillis(400));
        assertThat(clock.ahead()).isEqualTo(Duration.ofMillis(400));

        theDatabaseShows(NOON.minusMillis(250));
        assertThat(clock.ahead()).isZero();
        theDatabaseShows(NOON.minusMillis(400));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void a_first_answer_that_took_long_is_taken_for_the_middle_and_tells_less_closely() {
        clock.hasShown(NOON.plusMillis(1_400), monotonic - 2_000_000_000L, monotonic);

        assertThat(clock.ahead()).isEqualTo(Duration.ofMillis(-2_400));
        machine = NOON.plusMillis(1_200);
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void a_later_answer_that_took_long_moves_nothing() {
        machine = NOON.plusSeconds(10);
        theDatabaseShows(NOON);

        clock.hasShown(NOON, monotonic - 20_000_000_000L, monotonic);

        assertThat(clock.ahead()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void times_are_in_the_microseconds_that_the_database_keeps() {
        machine = NOON.plus(HOUR).plusNanos(1_999);
        theDatabaseShows(NOON);

        assertThat(clock.instant()).isEqualTo(NOON);
        machine = NOON.plusNanos(1_999);
        assertThat(clock.instant()).isEqualTo(NOON.plusNanos(1_000));
    }

    private void theDatabaseShows(Instant time) {
        clock.hasShown(time, monotonic, monotonic);
    }

    private void passes(Duration time) {
        machine = machine.plus(time);
        monotonic += time.toNanos();
    }
}
