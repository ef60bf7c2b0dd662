package tandem.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tandem.faults.check.EvidenceFixture.CUSTOMER;
import static tandem.faults.check.EvidenceFixture.DEAL;
import static tandem.faults.check.EvidenceFixture.TICKET;
import static tandem.faults.load.OperationFixture.accepted;
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
import tandem.events.EventHeader;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.faults.load.Answer;
import tandem.faults.load.Command;
import tandem.faults.load.Kind;
import tandem.faults.load.Poison;

/** Evidence is spoiled in one place each time; exactly the invariant that it breaks must be named. */
class ChecksTest {

    private static final Answer ANSWER = new Answer(DEAL, CUSTOMER, 1, 1, 2, "lost", "digest");

    private final EvidenceFixture run = new EvidenceFixture();

    @Test
    void a_clean_run_has_no_violation() {
        assertThat(run.judged()).isEmpty();
    }

    @Test
    void a_lost_last_event_is_a_committed_change_that_was_not_told() {
        run.events.removeIf(event -> event.id().equals("e-t-1-3"));
        run.journalled.remove("e-t-1-3");
        run.relation(3, 2, 1);
        assertThat(run.judged())
                .extracting(Violation::invariant, Violation::what)
                .containsExactly(
                        tuple("I1", "an accepted command was not told"),
                        tuple("I1", "a committed change was not told"));
    }

    @Test
    void an_accepted_command_without_a_trace_is_lost() {
        run.operations.add(accepted(Kind.DEAL_OPEN, "m-9", ANSWER));
        broken("I1", "an accepted command left no trace");
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        Command refused = command(Kind.TICKET_WAIT, "m-9");
        run.operations.add(of(refused, refused(refused, 1)));
        run.entities.add(new Entity("interaction", "i-9", "t-9", "m-9", "", List.of(), Map.of()));
        broken("I1", "a refused command left a trace");
    }

    @Test
    void an_unknown_command_may_have_left_a_trace_or_none() {
        Command there = command(Kind.DEAL_OPEN, "m-8");
        Command notThere = command(Kind.DEAL_OPEN, "m-9");
        run.operations.add(of(there, unknown(there, 1), refused(there, 2)));
        run.operations.add(of(notThere, unknown(notThere, 1)));
        run.entities.add(new Entity("deal", "d-8", "c-8", "m-8", "prospecting", List.of(), Map.of()));
        assertThat(run.judged()).isEmpty();
    }

    @Test
    void what_a_journal_holds_is_on_the_topic() {
        run.journalled.put("e-9", 1);
        broken("I1", "an event stands in a journal and not on its topic");
    }

    @Test
    void an_event_of_a_change_that_was_rolled_back_is_a_lie() {
        run.ticket(
                new Step("", new Told(EventType.TICKET_OPENED.ceType(), 1, Told.NOT_SHOWN, "")),
                new Step("TICKET_WAIT", null),
                new Step("TICKET_RESOLVE", new Told(EventType.TICKET_RESOLVED.ceType(), 1, Told.NOT_SHOWN, "")),
                new Step("TICKET_REOPEN", null));
        broken("I2", "an event tells of a change that was not committed");
    }

    @Test
    void an_event_says_what_was_committed() {
        run.deal(
                new Step("", null),
                new Step("DEAL_WIN", new Told(EventType.DEAL_CLOSED.ceType(), 1, 2, "99.00")),
                new Step("DEAL_REOPEN", new Told(EventType.DEAL_REOPENED.ceType(), 1, 3, "")),
                new Step("DEAL_LOSE", new Told(EventType.DEAL_CLOSED.ceType(), 2, 4, "10.00")));
        broken("I2", "an event tells a change otherwise than it was committed");
    }

    @Test
    void one_change_has_one_event() {
        run.again(2, EventHeader.ID, "e-9", 7, "bytes");
        run.again(6, EventHeader.SEQUENCE, "4", 7, "bytes");
        run.events.remove(6);
        run.relation(4, 3, 1);
        broken("I2", "two events tell of one change");
    }

    @Test
    void an_inversion_breaks_the_run_of_numbers() {
        run.events.add(1, run.events.remove(2));
        assertThat(run.judged())
                .isNotEmpty()
                .allMatch(violation -> violation.invariant().equals("I3"));
    }

    @Test
    void a_copy_in_another_partition_breaks_the_order() {
        run.again(0, EventHeader.TRACEPARENT, "", 8, "bytes");
        broken("I3", "a customer's events stand in two partitions");
    }

    @Test
    void a_repeated_event_is_no_violation() {
        run.again(0, EventHeader.TRACEPARENT, "", 7, "bytes");
        assertThat(run.judged()).isEmpty();
    }

    @Test
    void one_id_has_one_value() {
        run.again(0, EventHeader.TRACEPARENT, "", 7, "other bytes");
        broken("I4", "one event id stands over two contents");
    }

    @Test
    void one_id_has_the_same_headers() {
        run.again(0, EventHeader.TIME, "later", 7, "bytes");
        broken("I4", "one event id stands over two contents");
    }

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
