package tandem.exchange.convergence.checks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import tandem.exchange.peer.PeerFailure;

/** Takes one step of the unfinished check in one transaction, under the lock of its row. */
@Singleton
class CheckSteps {

    /** What a step came to. */
    enum Step {
        /** Something was done, and committed. */
        TAKEN,
        /** There is nothing to do now. */
        IDLE,
        /** Something is in the way. */
        TROUBLED
    }

    private static final Logger LOG = Logger.getLogger(CheckSteps.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Checks checks;
    private final Comparing comparing;
    private final Judging judging;
    private final Repairing repairing;
    private final ConvergenceConfig config;
    private final Clock clock;

    CheckSteps(
            Checks checks,
            Comparing comparing,
            Judging judging,
            Repairing repairing,
            ConvergenceConfig config,
            Clock clock) {
        this.checks = checks;
        this.comparing = comparing;
        this.judging = judging;
        this.repairing = repairing;
        this.config = config;
        this.clock = clock;
    }

    /** Never fails. */
    Step step() {
        try {
            boolean taken = QuarkusTransaction.requiringNew()
                    .timeout((int) config.stepTimeout().toSeconds())
                    .call(this::take);
            return taken ? Step.TAKEN : Step.IDLE;
        } catch (PeerFailure failure) {
            LOG.warnf("a check waits for the other side cause=%s", failure.getMessage());
            return note(CheckReason.PEER_UNAVAILABLE, failure, failure.mayBeRetried());
        } catch (RuntimeException failure) {
            LOG.warn("a step of a check failed", failure);
            return note(CheckReason.CHECK_FAILED, failure, true);
        }
    }

    private boolean take() {
        Optional<Check> claimed = checks.claim(clock.instant());
        claimed.ifPresent(this::step);
        return claimed.isPresent();
    }

    private void step(Check check) {
        switch (check.state()) {
            case WAITING -> comparing.digests(check);
            case COMPARING -> comparing.range(check);
            case JUDGING -> judging.judge(check);
            case REPAIRING -> repairing.repair(check);
            case COMPLETED, FAILED -> throw new IllegalStateException("a finished check was claimed");
        }
    }

    private Step note(CheckReason reason, RuntimeException failure, boolean again) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> checks.claim(clock.instant()).ifPresent(check -> note(check, reason, failure, again)));
        } catch (RuntimeException databaseAway) {
            LOG.warnf("the trouble of a check was not noted cause=%s", databaseAway);
        }
        return Step.TROUBLED;
    }

    private void note(Check check, CheckReason reason, RuntimeException failure, boolean again) {
        String detail = String.valueOf(failure.getMessage());
        if (again) {
            check.troubled(reason, detail, clock.instant(), PAUSE, config.patience());
        } else {
            check.fail(reason, detail, clock.instant());
        }
    }
}
