package tandem.exchange.time;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The clock of the service, held against the database's before anything else begins and every few seconds from then on. The gauge
 * {@code tandem.clock.ahead.seconds} tells how far the machine's is off where the database's is followed instead.
 */
@Singleton
class SystemClock {

    private static final Logger LOG = Logger.getLogger(SystemClock.class);
    private static final String NOW = "select clock_timestamp()";
    private static final double NANOS = 1e9;

    /** Then it is asked on another connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final SharedClock clock;
    private boolean followed;

    @Inject
    SystemClock(DataSource database, MeterRegistry meters) {
        this(database, meters, InstantSource.system());
    }

    SystemClock(DataSource database, MeterRegistry meters, InstantSource machine) {
        this.database = database;
        this.clock = new SharedClock(machine, System::nanoTime);
        meters.gauge("tandem.clock.ahead.seconds", clock, now -> now.ahead().toNanos() / NANOS);
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    void start(@Observes @Priority(1) StartupEvent started) {
        ask();
    }

    /** While the database is away, the monotonic clock counts on from its last answer. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ask() {
        try (Connection connection = database.getConnection();
                Patience _ = Patience.of(connection, PATIENCE)) {
            ask(connection);
        } catch (SQLException away) {
            LOG.debug("The database was not asked for the time", away);
        }
        tell(clock.ahead());
    }

    private void ask(Connection connection) throws SQLException {
        try (PreparedStatement now = connection.prepareStatement(NOW)) {
            long asked = System.nanoTime();
            try (ResultSet row = now.executeQuery()) {
                long answered = System.nanoTime();
                row.next();
                clock.hasShown(row.getObject(1, OffsetDateTime.class).toInstant(), asked, answered);
            }
        }
    }

    private synchronized void tell(Duration ahead) {
        if (followed == ahead.isZero()) {
            followed = !ahead.isZero();
            LOG.warnf(
                    "the clock of this machine %s ahead_seconds=%.3f",
                    followed ? "is off, and the database's is followed" : "agrees with the database's again",
                    ahead.toNanos() / NANOS);
        }
    }
}
