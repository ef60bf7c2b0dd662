package tandem.exchange.positions;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows how old the views may be. It notes where the topic ends; once the group has done all of that, the views hold
 * everything up to the moment of the note, and the next note is taken. So they count as fresh under a steady load too, when
 * the backlog is never quite empty, and as stale when the broker cannot be asked.
 */
@Singleton
public class Freshness {

    private static final Logger LOG = Logger.getLogger(Freshness.class);

    private final Backlogs backlogs;
    private final OwnPartitions own;
    private final FreshnessConfig config;
    private final Clock clock;
    private @Nullable Note note;
    private volatile @Nullable Instant completeUntil;
    private volatile @Nullable Instant behindSince;
    private volatile long backlog;

    private record Note(Instant at, Backlog backlog) {}

    public Freshness(Backlogs backlogs, OwnPartitions own, FreshnessConfig config, Clock clock, MeterRegistry meters) {
        this.backlogs = backlogs;
        this.own = own;
        this.config = config;
        this.clock = clock;
        meters.gauge("tandem.inbox.backlog", this, freshness -> freshness.backlog);
    }

    /** Whether the views may miss something that was on the topic longer ago than the limit. */
    public boolean stale() {
        Instant until = completeUntil;
        return until == null || until.plus(config.staleAfter()).isBefore(clock.instant());
    }

    /** Since when this replica's own partitions have had a backlog; null while they have none or nobody can tell. */
    public @Nullable Instant behindSince() {
        return behindSince;
    }

    /** What is known now; the number of customers with gaps is given along. */
    public InboxStatus status(long customersWithGaps) {
        return new InboxStatus(backlog, stale(), completeUntil, behindSince, customersWithGaps);
    }

    /** Asks the broker anew. */
    @Scheduled(
            every = "${tandem.exchange.inbox.look-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void look() {
        Instant now = clock.instant();
        try {
            Backlog current = backlogs.now();
            compare(now, current);
            backlog = current.ofAll();
            behindSince = current.of(own.assigned()) == 0 ? null : behindSince == null ? now : behindSince;
        } catch (ExecutionException e) {
            behindSince = null;
            LOG.debug("The broker does not tell the backlog", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(Instant now, Backlog current) {
        if (current.covers(current)) {
            completeUntil = now;
            note = null;
        } else if (note == null) {
            note = new Note(now, current);
        } else if (current.covers(note.backlog())) {
            completeUntil = note.at();
            note = new Note(now, current);
        }
    }
}
