package tandem.faults.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.events.Side;

class ScheduleTest {

    private static final List<FaultKind> ALL = Arrays.asList(FaultKind.values());
    private static final Duration THREE_MINUTES = Duration.ofMinutes(3);

    @Test
    void the_same_seed_lays_out_the_same_faults_and_another_seed_others() {
        List<String> lines = Schedule.of(7, THREE_MINUTES, ALL).lines();

        assertThat(Schedule.of(7, THREE_MINUTES, ALL).lines()).isEqualTo(lines);
        assertThat(Schedule.of(8, THREE_MINUTES, ALL).lines()).isNotEqualTo(lines);
    }

    @Test
    void three_minutes_of_any_seed_hold_six_kinds_and_more() {
        for (long seed = 1; seed <= 50; seed++) {
            assertThat(Schedule.of(seed, THREE_MINUTES, ALL).faults().stream()
                            .map(Planned::kind)
                            .distinct())
                    .as("seed " + seed)
                    .hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void all_faults_are_over_at_the_end_and_no_two_meet_on_one_target() {
        for (long seed = 1; seed <= 50; seed++) {
            List<Planned> faults = Schedule.of(seed, THREE_MINUTES, ALL).faults();
            assertThat(faults).allMatch(fault -> fault.ends().compareTo(THREE_MINUTES) <= 0);
            for (Planned one : faults) {
                assertThat(faults.stream()
                                .filter(other -> other != one)
                                .filter(other -> other.begins().compareTo(one.ends()) < 0
                                        && one.begins().compareTo(other.ends()) < 0)
                                .filter(one::meets))
                        .isEmpty();
            }
        }
    }

    @Test
    void only_the_kinds_asked_for_happen() {
        assertThat(Schedule.of(1, THREE_MINUTES, List.of(FaultKind.POISON)).faults())
                .isNotEmpty()
                .allMatch(fault -> fault.kind() == FaultKind.POISON);
    }

    @Test
    void no_database_is_restarted_while_its_side_is_made_to_forget() {
        Planned forgetting = planned(FaultKind.REDELIVER_FORGOTTEN, Side.SALES.topic());

        assertThat(forgetting.meets(planned(FaultKind.RESTART_DATABASE, "desk-postgres")))
                .isTrue();
        assertThat(forgetting.meets(planned(FaultKind.RESTART_DATABASE, "sales-postgres")))
                .isFalse();
    }

    private static Planned planned(FaultKind kind, String target) {
        return new Planned(kind, target, Duration.ZERO, Duration.ZERO, 1);
    }
}
