package tandem.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tandem.faults.check.EvidenceFixture.TICKET;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.events.Side;
import tandem.faults.evidence.Calm;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Relation;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Kind;
import tandem.faults.load.Poison;

/** What it came to, spoiled in one place each time; exactly the invariant that it breaks must be named. */
class EffectsTest {

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
    void a_view_that_has_not_caught_up_is_told_apart_from_one_that_says_something_else() {
        Relation relation = run.relations.removeFirst();
        ((ObjectNode) relation.sales().path("completeness")).put("stale", true);
        run.relations.add(relation);
        broken("I5", "a view is stale");
    }

    @Test
    void a_view_that_counts_otherwise_than_its_source_is_told_by_both_checks() {
        run.relation(3, 3, 2);
        assertThat(run.judged()).extracting(Violation::invariant).containsExactly("I5", "I6");
    }

    @Test
    void a_ticket_counts_each_interaction_once() {
        run.entities.add(Entity.undated("interaction", "i-2", TICKET, "m-9", "", List.of(), Map.of("seconds", 60L)));
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
        run.events.add(
                new Published(Side.SALES.topic(), 3, 0, "c-9", Map.of(Poison.HEADER, "p-1"), "bytes", 1, "", null));
    }

    private void broken(String invariant, String what) {
        assertThat(run.judged())
                .extracting(Violation::invariant, Violation::what)
                .containsExactly(tuple(invariant, what));
    }
}
