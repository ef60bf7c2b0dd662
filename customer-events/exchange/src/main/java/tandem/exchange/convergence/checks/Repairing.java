package tandem.exchange.convergence.checks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tandem.exchange.convergence.checks.Suspects.Suspect;

/** Makes one customer after the other anew, each in one transaction, and has them judged again. */
@Singleton
class Repairing {

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
        List<Suspect> due = suspects.due(check.id(), true, clock.instant(), 1);
        if (!due.isEmpty()) {
            repair(check, due.getFirst());
        }
        Instant now = clock.instant();
        Instant next = suspects.nextLook(check.id(), true);
        if (next == null) {
            check.judge(now, now);
        } else {
            check.goOnRepairing(now, next);
        }
    }

    private void repair(Check check, Suspect suspect) {
        CustomerRepair.Outcome outcome = repair.of(suspect.customer());
        Instant now = clock.instant();
        switch (outcome) {
            case REPAIRED -> {
                check.repairedOne();
                suspects.repaired(check.id(), suspect, now);
            }
            case JOURNAL_BEHIND -> {
                if (suspect.since().plus(config.catchUp()).isAfter(now)) {
                    suspects.lookAgain(check.id(), suspect, now.plus(PAUSE), false);
                } else {
                    giveUp(check, suspect, outcome);
                }
            }
            case JOURNAL_INCOMPLETE -> giveUp(check, suspect, outcome);
        }
    }

    private void giveUp(Check check, Suspect suspect, CustomerRepair.Outcome outcome) {
        differences.notRepaired(check.id(), suspect.customer(), outcome.word());
        suspects.remove(check.id(), suspect);
    }
}
