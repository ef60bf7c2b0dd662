package tandem.exchange.convergence.checks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import tandem.exchange.peer.Peer;
import tandem.exchange.time.BackgroundWork;

/** Takes step after step, one at a time in each replica that knows the other side. */
@ApplicationScoped
class CheckRunner {

    private final CheckSteps steps;
    private final Peer peer;
    private final ConvergenceConfig config;
    private final BackgroundWork work = new BackgroundWork("checks", this::step);

    CheckRunner(CheckSteps steps, Peer peer, ConvergenceConfig config) {
        this.steps = steps;
        this.peer = peer;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (peer.isKnown()) {
            work.start();
        }
    }

    /** Any replica goes on with what is not done. */
    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        work.stop(Duration.ofSeconds(10));
    }

    /** There is something to do. */
    void wake() {
        work.wake();
    }

    private Duration step() {
        return steps.step() == CheckSteps.Step.TAKEN ? Duration.ZERO : config.pollEvery();
    }
}
