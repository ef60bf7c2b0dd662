package tandem.exchange.imports.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;
import tandem.exchange.imports.RowRefused;
import tandem.exchange.problems.PassingFault;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Wording;

/** Takes batches in, one at each step, and remembers from a step that failed how to go on. */
final class BatchSteps {

    /** What a step came to. */
    enum Step {
        /** A batch was taken in, or is to be taken again at once. */
        TAKEN,
        /** There was nothing to do. */
        IDLE,
        /** Something is in the way that has to pass. */
        TROUBLED
    }

    private static final Logger LOG = Logger.getLogger(BatchSteps.class);
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final Batches batches;
    private final int rows;
    private final Duration timeout;
    private Plan plan = Plan.usual();

    BatchSteps(Batches batches, int rows, Duration timeout) {
        this.batches = batches;
        this.rows = rows;
        this.timeout = timeout;
    }

    Step step() {
        Attempt attempt = new Attempt(plan, rows);
        try {
            boolean taken = QuarkusTransaction.requiringNew()
                    .timeout((int) timeout.toSeconds())
                    .call(() -> batches.take(attempt));
            plan = taken ? attempt.next() : Plan.usual();
            return taken ? Step.TAKEN : Step.IDLE;
        } catch (RowRefused refusal) {
            plan = attempt.refused(refusal);
            return Step.TAKEN;
        } catch (Refusal refusal) {
            return refused(refusal, attempt);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            return failed(failure, attempt);
        }
    }

    private Step refused(Refusal refusal, Attempt attempt) {
        if (refusal.reason().status() >= 500) {
            LOG.warnf("import waits code=%s batch=%s", refusal.reason().code(), attempt);
            return Step.TROUBLED;
        }
        plan = attempt.refused(new RowRefused(null, null, refusal.reason().code(), words(refusal), ""));
        return Step.TAKEN;
    }

    private Step failed(Throwable failure, Attempt attempt) {
        if (!attempt.began() || PassingFault.isBehind(failure)) {
            LOG.warnf(failure, "import waits for its database batch=%s", attempt);
            return Step.TROUBLED;
        }
        plan = attempt.failed();
        if (plan.refusal() == null) {
            LOG.warnf("import batch failed and is tried again with fewer rows batch=%s cause=%s", attempt, failure);
        } else {
            LOG.errorf(failure, "import row failed again and is refused batch=%s", attempt);
        }
        return Step.TAKEN;
    }

    private static String words(Refusal refusal) {
        String detail = ENGLISH.detail(refusal.reason(), refusal.members());
        return detail == null ? ENGLISH.title(refusal.reason(), refusal.members()) : detail;
    }
}
