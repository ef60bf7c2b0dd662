package tandem.exchange.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import tandem.exchange.peer.PeerFailure;
import tandem.exchange.problems.PassingFault;
import tandem.exchange.problems.Refusal;

/** Steps whichever rebuild is due, and notes a step that failed. */
@Singleton
class RebuildSteps {

    /** What a step came to. */
    enum Step {
        /** There may be more to do. */
        DONE,
        /** Nothing is due. */
        IDLE,
        /** Something is in the way. */
        TROUBLED
    }

    private static final Logger LOG = Logger.getLogger(RebuildSteps.class);
    private static final int SECONDS_FOR_A_STEP = 300;

    private final Rebuilds rebuilds;
    private final Rebuilding rebuilding;
    private final Clock clock;

    RebuildSteps(Rebuilds rebuilds, Rebuilding rebuilding, Clock clock) {
        this.rebuilds = rebuilds;
        this.rebuilding = rebuilding;
        this.clock = clock;
    }

    Step step() {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> rebuilds.due(clock.instant()).orElse(null));
        if (id == null) {
            return Step.IDLE;
        }
        try {
            boolean done = QuarkusTransaction.requiringNew()
                    .timeout(SECONDS_FOR_A_STEP)
                    .call(() -> rebuilding.step(id));
            return done ? Step.DONE : Step.IDLE;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "a step of a rebuild failed rebuild=%s", id);
            boolean passes = PassingFault.isBehind(failure);
            QuarkusTransaction.requiringNew()
                    .run(() -> rebuilding.failed(id, reason(failure), mayBeRetried(failure), passes));
            return Step.TROUBLED;
        }
    }

    private static boolean mayBeRetried(RuntimeException failure) {
        return switch (failure) {
            case PeerFailure peer -> peer.mayBeRetried();
            case Refusal _, SpoiltRebuild _ -> false;
            default -> true;
        };
    }

    private static String reason(RuntimeException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
