package tandem.faults.load;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.faults.load.OperationFixture.of;
import static tandem.faults.load.OperationFixture.ok;
import static tandem.faults.load.OperationFixture.refused;
import static tandem.faults.load.OperationFixture.unknown;

import org.junit.jupiter.api.Test;

class OperationTest {

    private static final Command COMMAND = OperationFixture.command(Kind.DEAL_WIN, "m-1");
    private static final Answer ANSWER = new Answer("d-1", "c-1", 2, 3, 1, "won", "digest");

    @Test
    void one_success_makes_it_done_whatever_came_before() {
        assertThat(of(COMMAND, unknown(COMMAND, 1), ok(COMMAND, 2, ANSWER)).outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void it_is_refused_only_if_every_attempt_was() {
        assertThat(of(COMMAND, refused(COMMAND, 1), refused(COMMAND, 2)).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_refusal_after_an_unknown_attempt_leaves_it_unknown() {
        assertThat(of(COMMAND, unknown(COMMAND, 1), refused(COMMAND, 2)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }
}
