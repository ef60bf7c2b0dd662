package tandem.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tandem.faults.check.EvidenceFixture.NOON;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Times;
import tandem.faults.evidence.Violation;

class TimeRunsOnTest {

    private static final Instant ANSWERED = NOON.plusSeconds(60);
    private static final Instant RESOLVED = NOON.plusSeconds(90);

    private final EvidenceFixture run = new EvidenceFixture();

    @Test
    void a_move_dated_before_the_one_that_it_follows_runs_backwards() {
        timed(new Times(null, null, null, List.of(NOON, ANSWERED, NOON)), run.ticketTimes);
        broken("a step is dated before the one that it follows");
    }

    @Test
    void steps_of_one_moment_are_in_order() {
        timed(new Times(null, null, null, List.of(NOON, NOON)), run.ticketTimes);
        assertThat(run.judged()).isEmpty();
    }

    @Test
    void a_ticket_is_not_resolved_before_it_was_opened() {
        Times backwards = new Times(NOON, ANSWERED, NOON.minusSeconds(3600), List.of(NOON));
        timed(run.dealTimes, backwards);
        broken("the clock of a resolution stopped before it was started");
    }

    @Test
    void what_was_told_of_the_first_response_stays_as_the_desk_shows_it() {
        timed(run.dealTimes, new Times(NOON, NOON.plusSeconds(10), RESOLVED, List.of(NOON)));
        broken("a first response was told otherwise than before");
    }

    @Test
    void an_answer_that_the_desk_has_lost_flips_what_was_told() {
        timed(run.dealTimes, new Times(NOON, null, RESOLVED, List.of(NOON)));
        broken("a first response was told otherwise than before");
    }

    @Test
    void an_answer_after_a_resolution_without_one_flips_nothing() {
        nobodyHadAnswered();
        assertThat(run.judged()).isEmpty();
    }

    /** Gives the deal and the ticket these times, and nothing else. */
    private void timed(Times deal, Times ticket) {
        run.entities.replaceAll(entity -> switch (entity.what()) {
            case "deal" -> timed(entity, deal);
            case "ticket" -> timed(entity, ticket);
            default -> entity;
        });
    }

    private static Entity timed(Entity entity, Times times) {
        return new Entity(
                entity.what(),
                entity.id(),
                entity.of(),
                entity.mark(),
                entity.state(),
                entity.steps(),
                entity.totals(),
                times);
    }

    /** As if nobody had answered before the ticket was resolved. */
    private void nobodyHadAnswered() {
        run.events.replaceAll(event -> new Published(
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                event.headers(),
                event.digest(),
                event.number(),
                event.amount(),
                null));
    }

    private void broken(String what) {
        assertThat(run.judged())
                .extracting(Violation::invariant, Violation::what)
                .containsExactly(tuple("I10", what));
    }
}
