package tandem.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.faults.evidence.Violation;
import tandem.faults.partners.Arrival;
import tandem.faults.partners.Counted;
import tandem.faults.partners.Wish;

/** What a partner got, spoiled in one place each time; exactly the invariant that it breaks must be named. */
class PartnersTest {

    private final EvidenceFixture run = new EvidenceFixture();
    private final HeardFixture heard = run.heard;

    @Test
    void every_endpoint_is_told_of_what_it_wants() {
        heard.arrivals.remove(heard.first(Side.DESK, Wish.EVERYTHING));
        broken("I9", "an endpoint was not told of an event");
    }

    @Test
    void an_endpoint_for_one_type_is_told_of_that() {
        heard.arrivals.remove(heard.first(Side.DESK, Wish.ONE_TYPE));
        broken("I9", "an endpoint was not told of an event");
    }

    @Test
    void what_was_refused_was_not_told() {
        Arrival first = heard.first(Side.SALES, Wish.ONE_TYPE);
        heard.arrivals.replaceAll(arrival -> arrival == first ? refused(first) : arrival);
        broken("I9", "an endpoint was not told of an event");
    }

    @Test
    void what_was_refused_may_come_again() {
        heard.arrivals.addFirst(refused(heard.first(Side.SALES, Wish.IN_ORDER)));
        heard.arrivals.addFirst(refused(heard.first(Side.SALES, Wish.EVERYTHING)));
        assertThat(run.judged()).isEmpty();
    }

    @Test
    void nothing_waits_in_the_end() {
        heard.waiting.add("/sales/everything: delivery d-1, next attempt in an hour");
        broken("I9", "a delivery still waits");
    }

    @Test
    void deliveries_are_signed() {
        Arrival first = heard.first(Side.SALES, Wish.EVERYTHING);
        heard.arrivals.add(new Arrival(
                first.path(),
                first.id(),
                false,
                false,
                first.digest(),
                first.type(),
                first.customer(),
                first.sequence()));
        broken("I9", "a delivery was not rightly signed");
    }

    @Test
    void one_id_has_one_body() {
        heard.arrivals.add(with(heard.first(Side.SALES, Wish.EVERYTHING), "other bytes", 1));
        broken("I9", "one webhook-id stands over two bodies");
    }

    @Test
    void a_body_tells_of_the_event_that_its_id_names() {
        Arrival first = heard.first(Side.SALES, Wish.EVERYTHING);
        heard.arrivals.add(with(first, first.digest(), 7));
        broken("I9", "a delivery tells of another event than its id");
    }

    @Test
    void nothing_is_delivered_that_was_not_published() {
        heard.arrivals.add(new Arrival(
                heard.path(Side.SALES, Wish.EVERYTHING),
                "e-x",
                true,
                true,
                "",
                EventType.DEAL_CLOSED.ceType(),
                "c",
                1));
        broken("I9", "something was delivered that is on no topic");
    }

    @Test
    void an_ordered_endpoint_sees_order() {
        int last = heard.arrivals.lastIndexOf(heard.arrivals.reversed().stream()
                .filter(arrival -> arrival.path().equals(heard.path(Side.DESK, Wish.IN_ORDER)))
                .findFirst()
                .orElseThrow());
        int first = heard.arrivals.indexOf(heard.first(Side.DESK, Wish.IN_ORDER));
        heard.arrivals.add(first, heard.arrivals.remove(last));
        broken("I13", "an ordered endpoint was told of a later event first");
    }

    @Test
    void an_ordered_endpoint_is_not_told_on_while_it_refuses() {
        Arrival first = heard.first(Side.DESK, Wish.IN_ORDER);
        heard.arrivals.set(heard.arrivals.indexOf(first), refused(first));
        heard.arrivals.add(heard.arrivals.size(), first);
        assertThat(run.judged())
                .extracting(Violation::invariant, Violation::what)
                .containsOnly(tuple("I13", "an ordered endpoint was told of a later event first"));
    }

    @Test
    void a_stream_tells_of_everything() {
        heard.streamed.removeLast();
        broken("I14", "a stream did not tell of an event");
    }

    @Test
    void a_stream_tells_of_nothing_twice() {
        heard.streamed.add(heard.streamed.getFirst());
        broken("I14", "a stream told of an event twice");
    }

    @Test
    void a_stream_keeps_a_customers_order() {
        Collections.swap(heard.streamed, 0, 1);
        broken("I14", "a stream told of a later event first");
    }

    @Test
    void a_journal_shows_everything() {
        heard.journal.removeFirst();
        broken("I15", "a journal does not show an event of its topic");
    }

    @Test
    void a_journal_shows_nothing_twice() {
        heard.journal.add(heard.journal.getFirst());
        broken("I15", "a journal shows an event twice");
    }

    @Test
    void a_journal_shows_nothing_else() {
        heard.journal.add("e-x");
        broken("I15", "a journal shows an event that is on no topic");
    }

    @Test
    void a_journal_counts_right() {
        heard.counts.add(new Counted(Side.DESK, HeardFixture.DAY, EventType.TICKET_OPENED.ceType(), 1));
        broken("I15", "a journal counts otherwise than its topic");
    }

    private static Arrival refused(Arrival arrival) {
        return new Arrival(
                arrival.path(),
                arrival.id(),
                true,
                false,
                arrival.digest(),
                arrival.type(),
                arrival.customer(),
                arrival.sequence());
    }

    private static Arrival with(Arrival arrival, String digest, long sequence) {
        return new Arrival(
                arrival.path(), arrival.id(), true, true, digest, arrival.type(), arrival.customer(), sequence);
    }

    private void broken(String invariant, String what) {
        assertThat(run.judged())
                .extracting(Violation::invariant, Violation::what)
                .containsExactly(tuple(invariant, what));
    }
}
