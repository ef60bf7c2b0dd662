package tandem.exchange.convergence.checks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.peer.Peer;

/** Takes step after step, one at a time in each replica that knows the other side. */
@ApplicationScoped
class CheckRunner {

    private static final Logger LOG = Logger.getLogger(CheckRunner.class);

    private final CheckSteps steps;
    private final Peer peer;
    private final ConvergenceConfig config;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    CheckRunner(CheckSteps steps, Peer peer, ConvergenceConfig config) {
        this.steps = steps;
        this.peer = peer;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (peer.isKnown()) {
            thread = Thread.ofVirtual().name("checks").start(this::run);
        }
    }

    /** Any replica goes on with what is not done. */
    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null && !thread.join(Duration.ofSeconds(10))) {
            LOG.warn("a step of a check was still at work at shutdown");
        }
    }

    /** There is something to do. */
    void wake() {
        woken.release();
    }

    private void run() {
        while (!stopping) {
            if (step() != CheckSteps.Step.TAKEN) {
                await(config.pollEvery());
            }
        }
    }

    private CheckSteps.Step step() {
        try {
            return steps.step();
        } catch (LinkageError | StackOverflowError failure) {
            LOG.error("a step of a check could not be taken", failure);
            return CheckSteps.Step.TROUBLED;
        }
    }

    private void await(Duration atMost) {
        try {
            if (woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
