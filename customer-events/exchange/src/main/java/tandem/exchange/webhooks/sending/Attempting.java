package tandem.exchange.webhooks.sending;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import tandem.exchange.webhooks.targets.Target;
import tandem.exchange.webhooks.targets.Targets;
import tandem.exchange.webhooks.targets.UrlRefused;

/** Makes one attempt: checks the address anew, signs with the time of this attempt, sends. */
@Singleton
class Attempting {

    private static final Logger LOG = Logger.getLogger(Attempting.class);

    private final Targets targets;
    private final Posting posting;
    private final Clock clock;

    Attempting(Targets targets, Posting posting, Clock clock) {
        this.targets = targets;
        this.posting = posting;
        this.clock = clock;
    }

    /**
     * What comes of it; never a failed future.
     *
     * @throws RejectedExecutionException when it was not begun, because this replica has too much to do
     */
    CompletableFuture<Result> attempt(Lane lane, DueDelivery delivery) {
        Instant attempted = clock.instant();
        long begun = System.nanoTime();
        try {
            Target target = targets.check(lane.url());
            String signature = lane.signatures().sign(delivery.eventId(), attempted, delivery.body());
            return posting.post(target, delivery.eventId(), attempted, signature, delivery.body())
                    .thenApply(answer -> result(answer, attempted, since(begun)))
                    .exceptionally(failure -> failed(failure, attempted, since(begun)));
        } catch (UrlRefused refused) {
            return CompletableFuture.completedFuture(Result.without(Outcome.NOT_ALLOWED, attempted, since(begun)));
        } catch (RejectedExecutionException tooMuch) {
            throw tooMuch;
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(failed(failure, attempted, since(begun)));
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Result failed(Throwable failure, Instant attempted, Duration took) {
        LOG.error("an attempt was not made", failure);
        return Result.without(Outcome.UNREACHABLE, attempted, took);
    }

    private static Result result(Answer answer, Instant attempted, Duration took) {
        return new Result(
                answer.outcome(),
                attempted,
                took,
                answer.status(),
                answer.text(),
                RetryAfter.read(answer.retryAfter(), attempted));
    }
}
