package tandem.exchange.convergence.checks;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import tandem.exchange.peer.Peer;

/** Begins a check when none was begun for {@code tandem.exchange.convergence.every}, whichever replica looks first. */
@Singleton
class CheckSchedule {

    private final Checks checks;
    private final Peer peer;
    private final ConvergenceConfig config;
    private final Clock clock;

    CheckSchedule(Checks checks, Peer peer, ConvergenceConfig config, Clock clock) {
        this.checks = checks;
        this.peer = peer;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        if (peer.isKnown() && config.every().isPositive()) {
            checks.beginIfDue("schedule", clock.instant(), config.every());
        }
    }
}
