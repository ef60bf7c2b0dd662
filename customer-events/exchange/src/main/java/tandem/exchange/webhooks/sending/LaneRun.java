package tandem.exchange.webhooks.sending;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.attempts.Attempt;
import tandem.exchange.webhooks.attempts.Attempts;
import tandem.exchange.webhooks.attempts.DueDelivery;
import tandem.exchange.webhooks.attempts.Result;
import tandem.exchange.webhooks.lanes.Course;
import tandem.exchange.webhooks.lanes.Lane;

/**
 * Sends what is due in a claimed lane, page by page, so many requests at once as the lane allows: few at first,
 * and one more for each success, so that a receiver that fails is not met with many. Nothing more is begun once
 * the lane is to pause or to rest, has turned slow, or has lost its order, once the endpoint is gone, when the replica stops,
 * and after a while: what was not begun stays due and loses no attempt.
 */
final class LaneRun {

    private static final Logger LOG = Logger.getLogger(LaneRun.class);

    /** A page is sent to its end for so long; begun requests end within 16 s more, well before the lease of a minute. */
    private static final Duration BEGINNING = Duration.ofSeconds(20);

    /** Slow lanes take turns sooner, since there are few workers for them. */
    private static final Duration BEGINNING_OF_SLOW = Duration.ofSeconds(2);

    /** No other page is begun after that, so that lanes take turns however much is due in one of them. */
    private static final Duration TURN = Duration.ofMillis(500);

    private final Lane lane;
    private final Attempts attempts;
    private final BooleanSupplier stopping;
    private final InFlight inFlight;
    private final Progress progress;
    private final Set<UUID> known = new HashSet<>();
    private boolean turnedAway;
    private long begun;

    LaneRun(Lane lane, Attempts attempts, BooleanSupplier stopping) {
        this.lane = lane;
        this.attempts = attempts;
        this.stopping = stopping;
        this.inFlight = new InFlight(lane.firstInFlight(), lane.mostInFlight());
        this.progress = new Progress(lane);
    }

    /** What is due. */
    @FunctionalInterface
    interface Due {

        /** The page that follows a delivery; the first one for null. */
        List<DueDelivery> after(@Nullable DueDelivery last) throws SQLException;
    }

    /** Takes attempts while others are made. */
    @FunctionalInterface
    interface Recorder {

        void add(List<Attempt> made) throws InterruptedException;
    }

    /** How it has gone so far. */
    Course course() {
        return progress.course();
    }

    /** Whether this replica had too much to do to begin with what was due, or could not read it. */
    boolean isTurnedAway() {
        return turnedAway;
    }

    /**
     * Sends, and ends when every request has ended.
     *
     * @param recorder given the attempts of all pages but the last ones
     * @return the attempts that the recorder was not given, in the order of their ends
     */
    List<Attempt> send(Due due, Recorder recorder) throws InterruptedException {
        List<DueDelivery> page = read(due, null);
        begun = System.nanoTime();
        while (begin(page) && lane.takesMore() && System.nanoTime() - begun < TURN.toNanos()) {
            page = read(due, page.getLast());
            if (!page.isEmpty()) {
                recorder.add(progress.take());
            }
        }
        inFlight.awaitAll();
        return progress.end();
    }

    /** When the database is away, what was sent should still be written down. */
    private List<DueDelivery> read(Due due, @Nullable DueDelivery last) {
        try {
            return due.after(last);
        } catch (SQLException | RuntimeException away) {
            LOG.warnf(away, "what is due was not read endpoint=%s", lane.endpoint());
            turnedAway = true;
            return List.of();
        }
    }

    /** Whether every delivery of the page was begun, and there were any. */
    private boolean begin(List<DueDelivery> page) throws InterruptedException {
        for (DueDelivery delivery : page) {
            if (!known.add(delivery.id())) {
                continue; // resent by its partner while it was under way
            }
            inFlight.begin();
            if (isToEnd() || !begin(delivery)) {
                inFlight.end();
                return false;
            }
        }
        return !page.isEmpty();
    }

    private boolean begin(DueDelivery delivery) {
        try {
            CompletableFuture<Void> _ = attempts.make(delivery)
                    .thenAccept(result -> made(delivery, result))
                    .whenComplete((_, _) -> inFlight.end());
            return true;
        } catch (RejectedExecutionException tooMuch) {
            turnedAway = true;
            return false;
        }
    }

    private boolean isToEnd() {
        Duration beginning = lane.slow() ? BEGINNING_OF_SLOW : BEGINNING;
        return progress.isToEnd() || stopping.getAsBoolean() || System.nanoTime() - begun > beginning.toNanos();
    }

    private void made(DueDelivery delivery, Result result) {
        progress.add(new Attempt(delivery, result));
        if (result.isDelivered()) {
            inFlight.succeeded();
        }
    }
}
