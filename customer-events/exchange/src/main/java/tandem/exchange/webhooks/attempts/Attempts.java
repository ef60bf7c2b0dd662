package tandem.exchange.webhooks.attempts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.signing.Signatures;
import tandem.exchange.webhooks.targets.Target;
import tandem.exchange.webhooks.targets.Targets;
import tandem.exchange.webhooks.targets.UrlRefused;

/** Makes the attempts of one run at one endpoint: checks the address, signs with the time of the attempt, sends. */
public final class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    /** For so long all go to the very address that was checked, and the name is not asked for again. */
    private static final Duration CHECKED_FOR = Duration.ofSeconds(1);

    private final String url;
    private final Signatures signatures;
    private final Targets targets;
    private final Posting posting;
    private final Clock clock;
    private @Nullable Target target;
    private long checked;

    Attempts(String url, Signatures signatures, Targets targets, Posting posting, Clock clock) {
        this.url = url;
        this.signatures = signatures;
        this.targets = targets;
        this.posting = posting;
        this.clock = clock;
    }

    /**
     * What comes of it; never a failed future. By one thread only.
     *
     * @throws RejectedExecutionException when it was not begun, because this replica has too much to do
     */
    public CompletableFuture<Result> make(DueDelivery delivery) {
        Instant attempted = clock.instant();
        long begun = System.nanoTime();
        try {
            Target checkedNow = target(begun);
            String signature = signatures.sign(delivery.eventId(), attempted, delivery.body());
            return posting.post(checkedNow, delivery.eventId(), attempted, signature, delivery.body())
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

    private Target target(long now) {
        Target before = target;
        if (before != null && now - checked < CHECKED_FOR.toNanos()) {
            return before;
        }
        Target next = targets.check(url);
        target = next;
        checked = now;
        return next;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Result failed(Throwable failure, Instant attempted, Duration took) {
        LOG.error("an attempt was not made", failure);
        return Result.without(Outcome.UNREACHABLE, attempted, took);
    }

    private static Result result(Answer answer, Instant attempted, Duration took) {
        Result result = Result.without(answer.outcome(), attempted, took);
        return new Result(
                answer.outcome(),
                attempted,
                took,
                answer.status(),
                answer.text(),
                RetryAfter.read(answer.retryAfter(), result.ended()));
    }
}
