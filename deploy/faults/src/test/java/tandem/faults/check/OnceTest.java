package tandem.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tandem.faults.check.EvidenceFixture.CUSTOMER;
import static tandem.faults.check.EvidenceFixture.DEAL;
import static tandem.faults.check.EvidenceFixture.TICKET;
import static tandem.faults.load.OperationFixture.command;
import static tandem.faults.load.OperationFixture.of;
import static tandem.faults.load.OperationFixture.ok;
import static tandem.faults.load.OperationFixture.refused;
import static tandem.faults.load.OperationFixture.replayed;
import static tandem.faults.load.OperationFixture.unknown;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Step;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Answer;
import tandem.faults.load.Command;
import tandem.faults.load.Kind;

/** What was done how often, spoiled in one place each time; exactly the invariant that it breaks must be named. */
class OnceTest {

    private static final Answer ANSWER = new Answer(DEAL, CUSTOMER, 1, 1, 2, "lost", "digest");

    private final EvidenceFixture run = new EvidenceFixture();

    @Test
    void one_key_has_one_effect() {
        run.entities.add(Entity.undated("deal", "d-2", "c-2", "DEAL_OPEN", "prospecting", List.of(), Map.of()));
        broken("I8", "one key had two effects");
    }

    @Test
    void a_repeat_gets_the_first_answer() {
        Command open = command(Kind.DEAL_LINES, "m-9");
        Answer other = new Answer(DEAL, CUSTOMER, 1, 1, 2, "lost", "another digest");
        run.operations.add(of(open, ok(open, 1, ANSWER), replayed(open, 2, other)));
        broken("I8", "one key had two answers");
    }

    @Test
    void a_repeat_is_not_done_again() {
        Command open = command(Kind.DEAL_LINES, "m-9");
        run.operations.add(of(open, unknown(open, 1), ok(open, 2, ANSWER), ok(open, 3, ANSWER)));
        broken("I8", "what was accepted before was done again under the same key");
    }

    @Test
    void a_repeat_is_not_refused() {
        Command open = command(Kind.DEAL_LINES, "m-9");
        run.operations.add(of(open, ok(open, 1, ANSWER), refused(open, 2)));
        broken("I8", "what was accepted before was refused under the same key");
    }

    @Test
    void an_accepted_move_leaves_a_step() {
        Command advance = command(Kind.DEAL_ADVANCE, "m-9", DEAL);
        run.operations.add(of(advance, ok(advance, 1, ANSWER)));
        broken("I1", "an accepted move left no trace");
    }

    @Test
    void a_move_of_unknown_outcome_may_have_left_a_step_or_none() {
        Command close = command(Kind.TICKET_CLOSE, "m-9", TICKET);
        run.operations.add(of(close, unknown(close, 1)));
        assertThat(run.judged()).isEmpty();
        run.ticketWith(new Step("", null));
        assertThat(run.judged()).isEmpty();
    }

    @Test
    void a_move_is_not_done_more_often_than_it_was_asked_for() {
        run.ticketWith(new Step("", null));
        broken("I8", "a move was done more often than it was asked for");
    }

    private void broken(String invariant, String what) {
        assertThat(run.judged())
                .extracting(Violation::invariant, Violation::what)
                .containsExactly(tuple(invariant, what));
    }
}
