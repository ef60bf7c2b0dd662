package tandem.exchange.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.exchange.time.Closing;
import tandem.exchange.time.Patience;

/**
 * Drops the journal's months that are over; what they said last remains in the snapshot. For the drop itself the relays must
 * stand aside for a moment, so each month is a transaction of its own that does not wait long for that moment: it gives way
 * and tries again. A lock in the database lets one replica at a time do so.
 */
@Singleton
class OldMonths {

    private static final Logger LOG = Logger.getLogger(OldMonths.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 20;

    /** What a month said last is sorted out of tens of millions of events. */
    private static final Duration A_MONTH = Duration.ofHours(2);

    /** SQLSTATE of a lock that was not got in time. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** When the months ended that have ended by then. */
    private static final String ENDED = """
            select ended from (
                select (to_date(right(relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' as ended
                from pg_inherits join pg_class month on month.oid = inhrelid
                where inhparent = 'event_journal'::regclass) months
            where ended <= ? order by ended
            """;

    private final DataSource database;
    private final JournalRetention retention;
    private final Closing closing;
    private final Clock clock;
    private final MeterRegistry meters;

    OldMonths(DataSource database, JournalRetention retention, Closing closing, Clock clock, MeterRegistry meters) {
        Keeping.demand(
                "tandem.exchange.journal.keep",
                retention.keep(),
                JournalRetention.SHORTEST,
                "a recovery would pass over what its partner may still ask for");
        this.database = database;
        this.retention = retention;
        this.closing = closing;
        this.clock = clock;
        this.meters = meters;
    }

    /** Makes the bean, and with it the check of what is configured, when the service starts. */
    void start(@Observes StartupEvent started) {
        LOG.debugf("the journal is kept for %d days", retention.keep().toDays());
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void drop() throws SQLException {
        for (OffsetDateTime end : ended(clock.instant().minus(retention.keep()))) {
            int dropped = patiently(end);
            meters.counter("tandem.retention.months.dropped").increment(dropped);
            LOG.infof("%d months of the journal were dropped that ended by %s", dropped, end);
        }
    }

    private int patiently(OffsetDateTime end) throws SQLException {
        for (int attempt = 1; attempt < MOST_TRIES; attempt++) {
            try {
                return drop(end);
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                closing.pause(PAUSE);
            }
        }
        return drop(end);
    }

    private int drop(OffsetDateTime end) throws SQLException {
        try (Connection connection = database.getConnection();
                Patience _ = Patience.of(connection, A_MONTH);
                PreparedStatement drop = connection.prepareStatement("select event_journal_drop(?)")) {
            drop.setObject(1, end);
            try (ResultSet row = drop.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private List<OffsetDateTime> ended(Instant by) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ENDED)) {
            select.setObject(1, by.atOffset(ZoneOffset.UTC));
            List<OffsetDateTime> ends = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ends.add(row.getObject(1, OffsetDateTime.class));
                }
            }
            return ends;
        }
    }
}
