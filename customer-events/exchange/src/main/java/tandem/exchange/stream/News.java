package tandem.exchange.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.exchange.journal.reading.Followed;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.JournalTail;
import tandem.exchange.journal.reading.JournalTails;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.BackgroundWork;
import tandem.exchange.time.Bell;

/** Reads on at the end of the journal once for all readers of this replica, while there are any, and wakes them. */
@ApplicationScoped
class News {

    private static final Duration WITHOUT_READERS = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    /** What was held is believed to be all for so long after the last look that came to an end. */
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    /** What was erased in the journal is not held for longer. */
    private static final Duration LONGEST_HELD = Duration.ofMinutes(5);

    private final JournalTails journal;
    private final Seats seats;
    private final StreamConfig config;
    private final Duration believed;
    private final Bell bell = new Bell();
    private final BackgroundWork work = new BackgroundWork("stream-news", this::step);
    private volatile @Nullable JournalTail tail;
    private volatile long lookedAt = System.nanoTime();
    private volatile boolean leaving;
    private long heldSince = System.nanoTime();

    @Inject
    News(JournalTails journal, Seats seats, StreamConfig config) {
        this(journal, seats, config, BELIEVED);
    }

    News(JournalTails journal, Seats seats, StreamConfig config, Duration believed) {
        this.journal = journal;
        this.seats = seats;
        this.config = config;
        this.believed = believed;
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    /** While their connections are still open, which they are no more at the shutdown itself, readers are told of the end. */
    void leave(@Observes ShutdownDelayInitiatedEvent announced) throws InterruptedException {
        leaving = true;
        bell.ring();
        seats.awaitNobody(GOODBYE);
    }

    boolean isLeaving() {
        return leaving;
    }

    /** Waits for the readers, who are told of the end. */
    void stop(@Observes @Priority(2) ShutdownEvent ended) throws InterruptedException {
        work.stop(GOODBYE);
        bell.ring();
        seats.awaitNobody(GOODBYE);
    }

    /** A reader has come. */
    void expect() {
        work.wake();
    }

    /** A reader may have gone. */
    void wakeReaders() {
        bell.ring();
    }

    /** To be asked before looking for news, and given to {@link #await}. */
    long rung() {
        return bell.rung();
    }

    /** Waits until something was published since, or the time is over. */
    void await(long heard, Duration longest) throws InterruptedException {
        bell.await(heard, longest);
    }

    /**
     * What follows a cursor, for a reader who is abreast; empty for one who is behind, and for all while the journal does not
     * answer here, so that they look themselves and are told.
     */
    Optional<Followed> follow(String cursor, JournalFilter filter, int limit) {
        JournalTail held = tail;
        boolean old = System.nanoTime() - lookedAt > believed.toNanos();
        return held == null || old ? Optional.empty() : journal.follow(held, cursor, filter, limit);
    }

    private Duration step() {
        JournalTail before = tail;
        JournalTail now = seats.taken() == 0 ? null : before == null ? journal.begin() : grown(before);
        lookedAt = System.nanoTime();
        tail = now;
        if (now != before) {
            bell.ring();
        }
        return now == null ? WITHOUT_READERS : now.isAtEnd() ? config.lookEvery() : Duration.ZERO;
    }

    private @Nullable JournalTail grown(JournalTail before) {
        try {
            boolean old = System.nanoTime() - heldSince > LONGEST_HELD.toNanos();
            heldSince = old ? System.nanoTime() : heldSince;
            return journal.grown(old ? before.emptied() : before);
        } catch (Refusal outlived) {
            return null;
        }
    }
}
