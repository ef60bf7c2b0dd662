package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Causes;
import tandem.exchange.problems.PassingFault;
import tandem.exchange.time.Closing;

/** Tells a database that is away from a record that it refuses, and waits for its return. */
@Singleton
class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** A table or right that this release misses. */
    private static final String MISSING = "42";

    /** A statement that took too long may do so for its record. */
    private static final String QUERY_CANCELED = "57014";

    private final DataSource database;
    private final Closing closing;
    private final Clock clock;
    private volatile @Nullable Instant since;

    Outage(DataSource database, Closing closing, Clock clock) {
        this.database = database;
        this.closing = closing;
        this.clock = clock;
    }

    /** When the database was first missed; null while it is there. */
    @Nullable
    Instant since() {
        return since;
    }

    /**
     * Does the work; again, as often as it takes, when it failed because the database is away.
     *
     * @throws RuntimeException what the work threw while the database was there
     * @throws java.util.concurrent.CancellationException when the service stops meanwhile
     */
    <T> T outlast(Supplier<T> work) {
        Duration pause = SHORTEST;
        while (true) {
            try {
                T result = work.get();
                since = null;
                return result;
            } catch (RuntimeException failure) {
                if (!isBehind(failure)) {
                    since = null;
                    throw failure;
                }
                begin(failure);
            }
            closing.pause(pause);
            pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }

    /** Whether the failure tells of the database, not of a record. */
    boolean isBehind(RuntimeException failure) {
        return isNoRecordsFault(failure) || !isThere();
    }

    private void begin(RuntimeException failure) {
        if (since == null) {
            since = clock.instant();
            LOG.error("Events wait: the database is away or lacks what this release needs", failure);
        }
    }

    private static boolean isNoRecordsFault(RuntimeException failure) {
        List<String> states = Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull)
                .toList();
        return !states.contains(QUERY_CANCELED)
                && (PassingFault.isBehind(failure) || states.stream().anyMatch(state -> state.startsWith(MISSING)));
    }

    private boolean isThere() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
