package tandem.exchange.webhooks.lanes;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.attempts.Attempt;

/**
 * Writes down what came of attempts and gives the lane back, in one transaction. When another sender has taken the lane over
 * meanwhile, or its endpoint was changed, the attempts are written down all the same, and the lane is left as it is.
 */
@Singleton
public class Recording {

    private static final Logger LOG = Logger.getLogger(Recording.class);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(5));

    /** When this replica stands still in the middle, the database ends its transaction, and the lane is free for others. */
    private static final String LIMIT = """
            select set_config('idle_in_transaction_session_timeout', '20s', true), set_config('lock_timeout', '10s', true)
            """;

    /** Locks the lane, so that nobody who adds deliveries changes it before this transaction ends. */
    private static final String HOLD = """
            select lease = ? and leased_until is not null as ours from webhook_lane
            where endpoint_id = ? for no key update
            """;

    private final DataSource database;
    private final RecordedAttempts attempts;
    private final LaneRelease release;

    public Recording(@io.quarkus.agroal.DataSource("webhooks") DataSource database, Schedule schedule, Clock clock) {
        this.database = database;
        this.attempts = new RecordedAttempts(schedule, clock);
        this.release = new LaneRelease(clock);
    }

    /**
     * Writes the attempts down, and keeps the lane. Tried again for some seconds when the database is away for a moment: what
     * was sent should not be sent twice.
     */
    public void keepPatiently(Lane lane, List<Attempt> made) throws SQLException, InterruptedException {
        patiently(lane, made, null);
    }

    /**
     * The same, and gives the lane back.
     *
     * @param course how the whole run went
     * @return whether the lane was still this sender's
     */
    public boolean recordPatiently(Lane lane, List<Attempt> made, Course course)
            throws SQLException, InterruptedException {
        return patiently(lane, made, course);
    }

    private boolean patiently(Lane lane, List<Attempt> made, @Nullable Course atItsEnd)
            throws SQLException, InterruptedException {
        for (Duration pause : PAUSES) {
            try {
                return record(lane, made, atItsEnd);
            } catch (SQLException away) {
                LOG.debug("Attempts are recorded again", away);
                Thread.sleep(pause);
            }
        }
        return record(lane, made, atItsEnd);
    }

    private boolean record(Lane lane, List<Attempt> made, @Nullable Course atItsEnd) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean ours = hold(connection, lane);
                attempts.write(connection, made);
                if (ours && atItsEnd != null) {
                    release.write(connection, lane, atItsEnd);
                }
                connection.commit();
                return ours;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean hold(Connection connection, Lane lane) throws SQLException {
        try (PreparedStatement limit = connection.prepareStatement(LIMIT)) {
            limit.execute();
        }
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setLong(1, lane.lease());
            hold.setObject(2, lane.endpoint());
            try (ResultSet row = hold.executeQuery()) {
                return row.next() && row.getBoolean("ours");
            }
        }
    }
}
