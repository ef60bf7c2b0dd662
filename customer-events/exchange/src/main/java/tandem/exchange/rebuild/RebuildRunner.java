package tandem.exchange.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import tandem.exchange.peer.Peer;
import tandem.exchange.time.BackgroundWork;

/** Steps rebuilds in the background, one step at a time in each replica. */
@ApplicationScoped
class RebuildRunner {

    private final RebuildSteps steps;
    private final Views views;
    private final Peer peer;
    private final RebuildConfig config;
    private final BackgroundWork work = new BackgroundWork("rebuilds", this::step);

    RebuildRunner(RebuildSteps steps, Views views, Peer peer, RebuildConfig config) {
        this.steps = steps;
        this.views = views;
        this.peer = peer;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.runs() && peer.isKnown() && !views.all().isEmpty()) {
            work.start();
        }
    }

    /** Lets the step at work end; any replica goes on with the rest. */
    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        work.stop(Duration.ofSeconds(20));
    }

    /** There is something to do. */
    void wake() {
        work.wake();
    }

    private Duration step() {
        return steps.step() == RebuildSteps.Step.DONE ? Duration.ZERO : config.pollEvery();
    }
}
