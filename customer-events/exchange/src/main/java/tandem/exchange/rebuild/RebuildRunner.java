package tandem.exchange.rebuild;

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

/** Steps rebuilds in the background, one step at a time in each replica. */
@ApplicationScoped
class RebuildRunner {

    private static final Logger LOG = Logger.getLogger(RebuildRunner.class);

    private final RebuildSteps steps;
    private final Views views;
    private final Peer peer;
    private final RebuildConfig config;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    RebuildRunner(RebuildSteps steps, Views views, Peer peer, RebuildConfig config) {
        this.steps = steps;
        this.views = views;
        this.peer = peer;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.runs() && peer.isKnown() && !views.all().isEmpty()) {
            thread = Thread.ofVirtual().name("rebuilds").start(this::run);
        }
    }

    /** Lets the step at work end; any replica goes on with the rest. */
    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null && !thread.join(Duration.ofSeconds(20))) {
            LOG.warn("a step of a rebuild was still at work at shutdown");
        }
    }

    /** There is something to do. */
    void wake() {
        woken.release();
    }

    private void run() {
        while (!stopping) {
            if (step() != RebuildSteps.Step.DONE) {
                await(config.pollEvery());
            }
        }
    }

    private RebuildSteps.Step step() {
        try {
            return steps.step();
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            LOG.warn("rebuilds wait: a step could not be taken, or its failure not noted", failure);
            return RebuildSteps.Step.TROUBLED;
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
