package tandem.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tandem.faults.check.EvidenceFixture.CUSTOMER;
import static tandem.faults.check.EvidenceFixture.DEAL;
import static tandem.faults.load.OperationFixture.accepted;
import static tandem.faults.load.OperationFixture.command;
import static tandem.faults.load.OperationFixture.of;
import static tandem.faults.load.OperationFixture.refused;
import static tandem.faults.load.OperationFixture.unknown;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.events.EventHeader;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Step;
import tandem.faults.evidence.Told;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Answer;
import tandem.faults.load.Command;
import tandem.faults.load.Kind;

/** What was told, spoiled in one place each time; exactly the invariant that it breaks must be named. */
class TellingTest {

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
        run.heard.without("e-t-1-3", EventType.TICKET_REOPENED);
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
        run.entities.add(Entity.undated("interaction", "i-9", "t-9", "m-9", "", List.of(), Map.of()));
        broken("I1", "a refused command left a trace");
    }

    @Test
    void an_unknown_command_may_have_left_a_trace_or_none() {
        Command there = command(Kind.DEAL_OPEN, "m-8");
        Command notThere = command(Kind.DEAL_OPEN, "m-9");
        run.operations.add(of(there, unknown(there, 1), refused(there, 2)));
        run.operations.add(of(notThere, unknown(notThere, 1)));
        run.entities.add(Entity.undated("deal", "d-8", "c-8", "m-8", "prospecting", List.of(), Map.of()));
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
        run.heard.of(Side.SALES, run.events.getLast());
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

    private void broken(String invariant, String what) {
        assertThat(run.judged())
                .extracting(Violation::invariant, Violation::what)
                .containsExactly(tuple(invariant, what));
    }
}
