package tandem.exchange.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;

/**
 * How much waits in the outbox: counted every few seconds, shown as metrics ({@code tandem.outbox.backlog},
 * {@code tandem.outbox.oldest.age} in seconds, {@code tandem.outbox.blocked.streams}), and the reason to refuse more.
 */
@Singleton
public class Backlog {

    /** Counts no further than the cap. The oldest event is the head of some bucket: a look at 48 rows, not at all. */
    private static final String COUNT = """
            select (select count(*) from (select from outbox_event limit ?) counted),
                (select min(head.created_at) from generate_series(0, 47) as b cross join lateral
                    (select created_at from outbox_event where bucket = b order by id limit 1) head),
                (select count(*) from outbox_stream where blocked_since is not null)
            """;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final DataSource database;
    private final long cap;
    private final Clock clock;
    private volatile Count last = new Count(0, null, 0);

    /** @param cap with so many events waiting, changes that emit are refused until the relays have caught up */
    Backlog(
            DataSource database,
            @ConfigProperty(name = "tandem.exchange.outbox.cap", defaultValue = "1000000") long cap,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.cap = cap;
        this.clock = clock;
        meters.gauge("tandem.outbox.backlog", this, backlog -> backlog.last.events());
        meters.gauge("tandem.outbox.oldest.age", this, Backlog::secondsOfOldest);
        meters.gauge("tandem.outbox.blocked.streams", this, backlog -> backlog.last.blockedStreams());
    }

    /** Counts anew. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setLong(1, cap);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                last = new Count(row.getLong(1), instant(row), row.getLong(3));
            }
        }
    }

    /** As last counted. */
    public OutboxStatus status() {
        Count count = last;
        return new OutboxStatus(
                count.events(), count.oldest() == null ? null : (long) secondsOfOldest(), count.blockedStreams());
    }

    void refuseWhenFull() {
        if (last.events() >= cap) {
            throw new Refusal(OutboxReason.OUTBOX_FULL).with("retry_after_seconds", RETRY_AFTER.toSeconds());
        }
    }

    private double secondsOfOldest() {
        Instant oldest = last.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1_000.0);
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        Timestamp oldest = row.getTimestamp(2);
        return oldest == null ? null : oldest.toInstant();
    }

    private record Count(long events, @Nullable Instant oldest, long blockedStreams) {}
}
