package tandem.exchange.webhooks.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.exchange.webhooks.attempts.Outcome;
import tandem.exchange.webhooks.attempts.Result;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Schedule exact = new Schedule(() -> 0);

    @Test
    void ten_attempts_take_75_hours_and_35_minutes() {
        Duration all = IntStream.range(1, Schedule.ATTEMPTS)
                .mapToObj(tries -> wait(exact, tries, null))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isEqualTo(Duration.parse("PT75H35M5S"));
        assertThat(exact.next(Schedule.ATTEMPTS, NOW, null)).isEmpty();
    }

    @Test
    void the_wait_begins_when_the_attempt_has_ended_and_not_when_it_began() {
        Result hung = Result.without(Outcome.TIMED_OUT, NOW, Duration.ofMillis(15_040));

        assertThat(exact.next(1, hung.ended(), null)).hasValue(NOW.plusSeconds(15 + 5));
    }

    @Test
    void each_wait_is_lengthened_by_a_tenth_at_most_and_not_always_by_the_same() {
        Schedule jittered = new Schedule(new Random(1));
        for (int tries = 1; tries < Schedule.ATTEMPTS; tries++) {
            Duration least = wait(exact, tries, null);
            int number = tries;
            assertThat(IntStream.range(0, 200).mapToObj(_ -> wait(jittered, number, null)))
                    .allSatisfy(wait -> assertThat(wait).isBetween(least, least.plus(least.dividedBy(10))))
                    .satisfies(waits -> assertThat(waits.stream().distinct()).hasSizeGreaterThan(100));
        }
    }

    @Test
    void what_a_receiver_asks_for_makes_a_wait_longer_and_never_shorter() {
        assertThat(wait(exact, 1, Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait(exact, 2, Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(5));
        assertThat(wait(exact, 1, Duration.ofDays(30))).isEqualTo(Duration.ofDays(1));
    }

    private static Duration wait(Schedule schedule, int tries, Duration asked) {
        return Duration.between(NOW, schedule.next(tries, NOW, asked).orElseThrow());
    }
}
