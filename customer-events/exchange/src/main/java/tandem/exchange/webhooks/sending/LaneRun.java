package tandem.exchange.webhooks.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Sends one batch of a claimed lane, so many requests at once as the lane allows. Nothing more is begun once the lane is to
 * pause or to rest, has turned slow, or has lost its order, once the endpoint is gone, when the replica stops, and after some
 * seconds: what was not begun stays due and loses no attempt.
 */
final class LaneRun {

    /** Begun requests end within 16 s more, well before the lease of a minute. */
    private static final Duration BEGINNING = Duration.ofSeconds(20);

    /** Slow lanes take turns sooner, since there are few workers for them. */
    private static final Duration BEGINNING_OF_SLOW = Duration.ofSeconds(2);

    private final Lane lane;
    private final Attempting attempting;
    private final BooleanSupplier stopping;
    private final Semaphore slots;
    private final List<Attempt> attempts = new ArrayList<>();
    private LaneHealth health;
    private boolean ended;
    private boolean turnedAway;

    LaneRun(Lane lane, Attempting attempting, BooleanSupplier stopping) {
        this.lane = lane;
        this.attempting = attempting;
        this.stopping = stopping;
        this.slots = new Semaphore(lane.inFlight());
        this.health = lane.health();
    }

    /** The attempts that were made, in the order of their ends. */
    List<Attempt> attempts() {
        return attempts;
    }

    /** How the endpoint fares after them. */
    LaneHealth health() {
        return health;
    }

    /** Whether the receiver said that it is gone. */
    boolean isGone() {
        return attempts.stream().anyMatch(made -> made.result().outcome() == Outcome.GONE);
    }

    void send(List<DueDelivery> due) throws InterruptedException {
        long begun = System.nanoTime();
        List<CompletableFuture<Void>> underWay = new ArrayList<>(due.size());
        for (DueDelivery delivery : due) {
            slots.acquire();
            if (isToEnd(begun)) {
                break;
            }
            try {
                underWay.add(attempting.attempt(lane, delivery).thenAccept(result -> made(delivery, result)));
            } catch (RejectedExecutionException tooMuch) {
                turnedAway = true;
                break;
            }
        }
        await(underWay);
        health = attempts.isEmpty() ? health : health.ended();
    }

    /** Whether this replica had too much to do to begin with what was due. */
    boolean isTurnedAway() {
        return turnedAway;
    }

    private boolean isToEnd(long begun) {
        Duration beginning = lane.slow() ? BEGINNING_OF_SLOW : BEGINNING;
        return hasEnded() || stopping.getAsBoolean() || System.nanoTime() - begun > beginning.toNanos();
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized void made(DueDelivery delivery, Result result) {
        attempts.add(new Attempt(delivery, result));
        health = health.after(result);
        boolean turnedSlow = health.slow() && !lane.slow();
        boolean lostOrder = lane.ordered() && !result.isDelivered();
        boolean rests = result.restsUntil().isAfter(result.attempted());
        ended |= health.isOpen() || turnedSlow || lostOrder || rests || result.outcome() == Outcome.GONE;
        slots.release();
    }

    private static void await(List<CompletableFuture<Void>> underWay) throws InterruptedException {
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an attempt was not made", e.getCause());
        }
    }
}
