package tandem.exchange.convergence.checks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tandem.exchange.convergence.About;
import tandem.exchange.convergence.CustomerFacts;
import tandem.exchange.convergence.CustomersTable;
import tandem.exchange.convergence.checks.Suspects.Suspect;

/**
 * Tells drift from what is on its way. This side is read first, in one snapshot with the customers' numbers in it, and of
 * the other side's pages the last one's number counts. So the owner's number cannot be lower than what was taken in here:
 * where it is higher, or of a later epoch, events are on their way; where it is the same, or the owner has forgotten what
 * it told, what differs is drift. A gap may be closed by a letter that is replayed; after a while what differs is drift all
 * the same, and the missing events are named with it.
 */
@Singleton
class Judging {

    private static final int CUSTOMERS = 20;
    private static final int LINES = 2_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CustomersTable facts;
    private final PeerFacts peer;
    private final Suspects suspects;
    private final Differences differences;
    private final ConvergenceConfig config;
    private final Clock clock;

    Judging(
            CustomersTable facts,
            PeerFacts peer,
            Suspects suspects,
            Differences differences,
            ConvergenceConfig config,
            Clock clock) {
        this.facts = facts;
        this.peer = peer;
        this.suspects = suspects;
        this.differences = differences;
        this.config = config;
        this.clock = clock;
    }

    void judge(Check check) {
        List<Suspect> due = suspects.due(check.id(), false, clock.instant(), CUSTOMERS);
        if (!due.isEmpty()) {
            List<UUID> customers = due.stream().map(Suspect::customer).toList();
            Map<UUID, CustomerFacts> own = facts.whole(About.VIEW, customers, LINES);
            Map<UUID, CustomerFacts> other = peer.ofCustomers(own.keySet());
            due.stream()
                    .filter(suspect -> own.containsKey(suspect.customer()))
                    .forEach(suspect -> judge(
                            check.id(),
                            suspect,
                            Objects.requireNonNull(own.get(suspect.customer())),
                            Objects.requireNonNull(other.get(suspect.customer()))));
        }
        Instant now = clock.instant();
        Instant next = suspects.nextLook(check.id(), false);
        if (next == null) {
            check.complete(differences.found(check.id()), now);
        } else {
            check.judge(now, next);
        }
    }

    private void judge(UUID check, Suspect suspect, CustomerFacts own, CustomerFacts other) {
        Instant now = clock.instant();
        if (own.lines().equals(other.lines())) {
            differences.agreed(check, suspect.customer(), now);
            suspects.remove(check, suspect);
        } else if (mayStillCome(own, other)
                && suspect.since().plus(config.catchUp()).isAfter(now)) {
            suspects.lookAgain(check, suspect, now.plus(PAUSE), false);
        } else if (own.sequence() < other.sequence()) {
            differences.behind(check, own, now);
            suspects.remove(check, suspect);
        } else if (suspect.seen()) {
            differences.drifted(check, own, other, now);
            suspects.remove(check, suspect);
        } else {
            suspects.lookAgain(check, suspect, now, true);
        }
    }

    private static boolean mayStillCome(CustomerFacts own, CustomerFacts other) {
        return own.epoch() < other.epoch()
                || own.sequence() < other.sequence()
                || !own.gaps().isEmpty();
    }
}
