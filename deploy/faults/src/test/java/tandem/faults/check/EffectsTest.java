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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.events.Side;
import tandem.faults.load.Answer;
import tandem.faults.load.Command;
import tandem.faults.load.Kind;
import tandem.faults.load.Poison;

/** What it came to, spoiled in one place each time; exactly the invariant that it breaks must be named. */
class EffectsTest {

    private static final Answer ANSWER = new Answer(DEAL, CUSTOMER, 1, 1, 2, "lost", "digest");

    private final EvidenceFixture run = new EvidenceFixture();

    @Test
    void a_late_recovery_is_told() {
        run.recoveredIn = Optional.of(Duration.ofSeconds(31));
        broken("I5", "both sides did not agree in time");
    }

    @Test
    void no_recovery_is_told() {
        run.recoveredIn = Optional.empty();
        broken("I5", "both sides did not agree in time");
    }

    @Test
    void a_view_behind_the_topic_is_told() {
        run.relation(2, 3, 1);
        broken("I5", "both sides do not agree");
    }

    @Test
    void a_view_that_counts_otherwise_than_its_source_is_told_by_both_checks() {
        run.relation(3, 3, 2);
        assertThat(run.judged()).extracting(Violation::invariant).containsExactly("I5", "I6");
    }

    @Test
    void a_ticket_counts_each_interaction_once() {
        run.entities.add(new Entity("interaction", "i-2", TICKET, "m-9", "", List.of(), Map.of("seconds", 60L)));
        broken("I6", "a ticket counts otherwise than its interactions");
    }

    @Test
    void a_journal_holds_each_event_once() {
        run.journalled.put("e-d-1-1", 2);
        broken("I6", "an event stands in a journal twice");
    }

    @Test
    void an_event_that_still_waits_is_no_calm() {
        run.calm.set(0, new Calm(Side.SALES, 1, 0, 0, 0));
        broken("I7", "something still waits");
    }

    @Test
    void a_blocked_stream_and_a_lag_are_no_calm() {
        run.calm.set(0, new Calm(Side.SALES, 0, 1, 0, 0));
        run.calm.set(1, new Calm(Side.DESK, 0, 0, 0, 3));
        assertThat(run.judged()).extracting(Violation::invariant).containsExactly("I7", "I7");
    }

    @Test
    void one_key_has_one_effect() {
        run.entities.add(new Entity("deal", "d-2", "c-2", "DEAL_OPEN", "prospecting", List.of(), Map.of()));
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
    void a_poisoned_record_is_set_aside() {
        poisoned(true);
        broken("I11", "a poisoned record was not set aside");
    }

    @Test
    void a_poisoned_record_among_the_dead_letters_is_as_it_should_be() {
        poisoned(true);
        run.dead.add(run.events.getLast());
        assertThat(run.judged()).isEmpty();
    }

    @Test
    void what_is_only_unknown_is_tolerated() {
        poisoned(false);
        run.dead.add(run.events.getLast());
        broken("I11", "a record was set aside that was not poisoned");
    }

    @Test
    void nothing_else_is_set_aside() {
        run.dead.add(run.events.getFirst());
        broken("I11", "a record was set aside that was not poisoned");
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

    @Test
    void a_run_in_which_something_was_never_done_proves_nothing() {
        run.operations.removeIf(operation -> operation.command().kind() == Kind.DEAL_REOPEN);
        broken("run", "nothing of a kind was ever accepted");
    }

    private void poisoned(boolean setAside) {
        run.poison.add(new Poison("p-1", Side.SALES.topic(), "bad json", setAside));
        run.events.add(new Published(Side.SALES.topic(), 3, 0, "c-9", Map.of(Poison.HEADER, "p-1"), "bytes", 1, ""));
    }

    private void broken(String invariant, String what) {
        assertThat(run.judged())
                .extracting(Violation::invariant, Violation::what)
                .containsExactly(tuple(invariant, what));
    }
}
