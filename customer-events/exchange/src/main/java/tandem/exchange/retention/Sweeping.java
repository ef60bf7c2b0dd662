package tandem.exchange.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.exchange.time.Closing;
import tandem.exchange.time.Patience;

/** Deletes what is over, some rows at a time. */
@Singleton
class Sweeping {

    private static final Logger LOG = Logger.getLogger(Sweeping.class);

    private static final int AT_ONCE = 5_000;

    private final DataSource database;
    private final List<Sweep> sweeps;
    private final Closing closing;
    private final Clock clock;
    private final MeterRegistry meters;

    Sweeping(DataSource database, InboxRetention inbox, Closing closing, Clock clock, MeterRegistry meters) {
        Keeping.demand(
                "tandem.exchange.inbox.keep",
                inbox.keep(),
                InboxRetention.SHORTEST,
                "an event that a topic brings again after that would have its effect twice");
        this.database = database;
        this.sweeps = List.of(
                Sweep.takenEvents(inbox.keep()),
                Sweep.settledLetters(),
                Sweep.refusedRows(),
                Sweep.oldDifferences(),
                Sweep.oldSuspects(),
                Sweep.settledDeliveries(),
                Sweep.forgottenDeliveries(),
                Sweep.strandedDeliveries(),
                Sweep.forgottenEndpoints(),
                Sweep.retiredSecrets(),
                Sweep.endedRecoveries(),
                Sweep.toldMessages());
        this.closing = closing;
        this.clock = clock;
        this.meters = meters;
    }

    /** Makes the bean, and with it the check of what is configured, when the service starts. */
    void start(@Observes StartupEvent started) {
        LOG.debugf("%d tables are swept", sweeps.size());
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        for (Sweep sweep : sweeps) {
            long deleted = sweep(sweep);
            LOG.debugf("%d rows deleted from %s", deleted, sweep.table());
        }
    }

    private long sweep(Sweep sweep) throws SQLException {
        Instant over = clock.instant().minus(sweep.keep());
        long all = 0;
        int some;
        do {
            some = delete(sweep, over);
            all += some;
            meters.counter("tandem.retention.deleted", "table", sweep.table()).increment(some);
        } while (some == AT_ONCE && !closing.isClosed());
        return all;
    }

    private int delete(Sweep sweep, Instant over) throws SQLException {
        try (Connection connection = database.getConnection();
                Patience _ = Patience.of(connection, Patience.WHOLE_TABLES);
                PreparedStatement delete = connection.prepareStatement(sweep.delete())) {
            delete.setObject(1, over.atOffset(ZoneOffset.UTC));
            delete.setInt(2, AT_ONCE);
            return delete.executeUpdate();
        }
    }
}
