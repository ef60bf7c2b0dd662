package tandem.exchange.imports.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes batch after batch in, one at a time in each replica, so that requests keep the other connections. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final Batches batches;
    private final Kinds kinds;
    private final ImportsConfig config;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    ImportRunner(Batches batches, Kinds kinds, ImportsConfig config) {
        this.batches = batches;
        this.kinds = kinds;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (!kinds.names().isEmpty()) {
            thread = Thread.ofVirtual().name("imports").start(this::run);
        }
    }

    /** Lets the batch at work end; any replica goes on with the rest. */
    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null && !thread.join(Duration.ofSeconds(20))) {
            LOG.warn("the last import batch was still at work at shutdown");
        }
    }

    /** There is something to do. */
    void wake() {
        woken.release();
    }

    private void run() {
        BatchSteps steps = new BatchSteps(batches, config.batchRows(), config.batchTimeout());
        Duration trouble = SHORTEST_PAUSE;
        while (!stopping) {
            switch (steps.step()) {
                case TAKEN -> trouble = SHORTEST_PAUSE;
                case IDLE -> {
                    trouble = SHORTEST_PAUSE;
                    await(config.pollEvery());
                }
                case TROUBLED -> {
                    await(trouble);
                    trouble = shorter(trouble.multipliedBy(2), config.longestPause());
                }
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
