package tandem.exchange.convergence.checks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import tandem.exchange.convergence.About;
import tandem.exchange.convergence.FactsTable;
import tandem.exchange.convergence.KnownFacts;
import tandem.exchange.convergence.RangeDigest;

/** Finds the customers of whom the two sides may not say the same: first by ranges, then within those that differ. */
@Singleton
class Comparing {

    private static final int PAGE = 2_000;

    private final KnownFacts known;
    private final FactsTable facts;
    private final PeerFacts peer;
    private final Suspects suspects;
    private final Clock clock;

    Comparing(KnownFacts known, FactsTable facts, PeerFacts peer, Suspects suspects, Clock clock) {
        this.known = known;
        this.facts = facts;
        this.peer = peer;
        this.suspects = suspects;
        this.clock = clock;
    }

    void digests(Check check) {
        List<RangeDigest> own = facts.digests(About.VIEW);
        PeerFacts.Digests other = peer.digests();
        String form = known.about(About.VIEW).form();
        if (!other.form().equals(form)) {
            check.fail(
                    CheckReason.FORMS_DIFFER,
                    "this side compares %s, the other side says %s".formatted(form, other.form()),
                    clock.instant());
            return;
        }
        List<Integer> differing = IntStream.range(0, RangeDigest.RANGES)
                .filter(range -> !own.get(range).equals(other.ranges().get(range)))
                .boxed()
                .toList();
        check.compared(other.subjects(), differing, clock.instant());
    }

    void range(Check check) {
        Integer range = check.nextRange();
        if (range == null) {
            check.judge(clock.instant(), clock.instant());
            return;
        }
        Subjects here = new Subjects(cursor -> facts.page(About.VIEW, range, cursor, PAGE));
        Subjects there = new Subjects(cursor -> peer.page(range, cursor));
        suspects.add(check.id(), Subjects.customersDiffering(here, there), clock.instant());
        check.lookedInto(range, clock.instant());
    }
}
