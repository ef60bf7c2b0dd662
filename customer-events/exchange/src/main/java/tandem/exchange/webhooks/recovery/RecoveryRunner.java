package tandem.exchange.webhooks.recovery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import tandem.exchange.time.BackgroundWork;
import tandem.exchange.webhooks.queue.DueBell;

/** Takes step after step, one at a time in each replica. */
@ApplicationScoped
class RecoveryRunner {

    private static final Duration REST = Duration.ofSeconds(1);

    private final RecoverySteps steps;
    private final DueBell bell;
    private final BackgroundWork work = new BackgroundWork("webhook-recovery", this::step);

    RecoveryRunner(RecoverySteps steps, DueBell bell) {
        this.steps = steps;
        this.bell = bell;
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    /** Any replica goes on with what is not done. */
    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        work.stop(Duration.ofSeconds(10));
    }

    private Duration step() {
        if (!steps.step()) {
            return REST;
        }
        bell.ring();
        return Duration.ZERO;
    }
}
