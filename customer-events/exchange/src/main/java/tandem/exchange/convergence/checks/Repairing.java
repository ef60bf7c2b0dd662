package tandem.exchange.convergence.checks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import tandem.exchange.convergence.checks.Suspects.Suspect;
import tandem.exchange.peer.PeerFailure;
import tandem.exchange.problems.PassingFault;

/**
 * Makes one customer after the other anew, each in a transaction of its own, and has them judged again. What keeps one
 * customer from it is noted on his differences, and the others go on.
 */
@Singleton
class Repairing {

    private static final Logger LOG = Logger.getLogger(Repairing.class);
    private static final int LONGEST_REASON = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CustomerRepair repair;
    private final Suspects suspects;
    private final Differences differences;
    private final ConvergenceConfig config;
    private final Clock clock;

    Repairing(
            CustomerRepair repair, Suspects suspects, Differences differences, ConvergenceConfig config, Clock clock) {
        this.repair = repair;
        this.suspects = suspects;
        this.differences = differences;
        this.config = config;
        this.clock = clock;
    }

    void repair(Check check) {
        suspects.due(check.id(), true, clock.instant(), 1).forEach(suspect -> repair(check, suspect));
        Instant next = suspects.nextLook(check.id(), true);
        if (next == null) {
            check.judge(clock.instant(), clock.instant());
        } else {
            check.goOnRepairing(next);
        }
    }

    private void repair(Check check, Suspect suspect) {
        try {
            if (repair.of(suspect.customer())) {
                check.repairedOne();
                suspects.repaired(check.id(), suspect, clock.instant());
            } else {
                behind(check, suspect);
            }
        } catch (PeerFailure failure) {
            LOG.warnf("a customer is not repaired customer=%s cause=%s", suspect.customer(), failure.getMessage());
            unanswered(check, suspect, failure);
        } catch (RuntimeException failure) {
            if (PassingFault.isBehind(failure)) {
                throw failure;
            }
            LOG.warnf(failure, "a customer is not repaired customer=%s", suspect.customer());
            giveUp(check, suspect, "repair_failed", reason(failure));
        }
    }

    private void behind(Check check, Suspect suspect) {
        Instant now = clock.instant();
        if (suspect.since().plus(config.catchUp()).isAfter(now)) {
            suspects.lookAgain(check.id(), suspect, now.plus(PAUSE), false);
        } else {
            giveUp(check, suspect, "journal_behind", "the other side's journal lacks what was taken in here");
        }
    }

    /** Others come first; when none of them had an answer for longer than the patience, all that are left are given up. */
    private void unanswered(Check check, Suspect suspect, PeerFailure failure) {
        Instant now = clock.instant();
        if (!failure.mayBeRetried()) {
            giveUp(check, suspect, "peer_refused", reason(failure));
        } else if (check.troubled(now, config.patience())) {
            suspects.toRepair(check.id()).forEach(left -> giveUp(check, left, "peer_unavailable", reason(failure)));
        } else {
            suspects.lookAgain(check.id(), suspect, now.plus(PAUSE), false);
        }
    }

    private void giveUp(Check check, Suspect suspect, String problem, String detail) {
        differences.notRepaired(check.id(), suspect.customer(), problem, detail);
        suspects.remove(check.id(), suspect);
    }

    private static String reason(RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage());
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
