package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningPartTest {

    @Test
    void a_later_process_under_the_same_number_is_another_one() {
        RunningPart me = RunningPart.of("me", ProcessHandle.current(), "");

        assertThat(me.process()).hasValue(ProcessHandle.current());
        assertThat(new RunningPart("me", me.pid(), "2001-01-01T00:00:00Z", "").process())
                .isEmpty();
    }
}
