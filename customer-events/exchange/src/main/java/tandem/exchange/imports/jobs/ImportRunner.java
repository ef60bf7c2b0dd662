package tandem.exchange.imports.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import tandem.exchange.time.BackgroundWork;

/** Takes batch after batch in, one at a time in each replica, so that requests keep the other connections. */
@ApplicationScoped
class ImportRunner {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final BatchSteps steps;
    private final Kinds kinds;
    private final ImportsConfig config;
    private final BackgroundWork work = new BackgroundWork("imports", this::step);
    private Duration trouble = SHORTEST_PAUSE;

    ImportRunner(Batches batches, Kinds kinds, ImportsConfig config) {
        this.steps = new BatchSteps(batches, config.batchRows(), config.batchTimeout());
        this.kinds = kinds;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (!kinds.names().isEmpty()) {
            work.start();
        }
    }

    /** Lets the batch at work end; any replica goes on with the rest. */
    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        work.stop(Duration.ofSeconds(20));
    }

    /** There is something to do. */
    void wake() {
        work.wake();
    }

    private Duration step() {
        return switch (steps.step()) {
            case TAKEN -> rested(Duration.ZERO);
            case IDLE -> rested(config.pollEvery());
            case TROUBLED -> troubled();
        };
    }

    private Duration rested(Duration rest) {
        trouble = SHORTEST_PAUSE;
        return rest;
    }

    /** Longer and longer. */
    private Duration troubled() {
        Duration rest = trouble;
        Duration doubled = rest.multipliedBy(2);
        trouble = doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
        return rest;
    }
}
