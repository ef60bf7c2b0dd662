package tandem.exchange.convergence.checks;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the last check that compared everything found and nobody healed, and how many seconds ago it had; NaN before the
 * first. While what it found is repaired it is still that check.
 */
@Singleton
class DriftGauge {

    private static final Logger LOG = Logger.getLogger(DriftGauge.class);

    private static final String LAST = """
            select missing + extra + different, compared_at from convergence_check
            where compared_at is not null order by compared_at desc limit 1
            """;

    private final DataSource database;
    private final Clock clock;
    private volatile double drift = Double.NaN;
    private volatile @Nullable Instant checked;

    DriftGauge(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        meters.gauge("tandem.convergence.drift", this, gauge -> gauge.drift);
        meters.gauge("tandem.convergence.checked.age", this, DriftGauge::age);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try (Connection connection = database.getConnection();
                PreparedStatement last = connection.prepareStatement(LAST);
                ResultSet row = last.executeQuery()) {
            if (row.next()) {
                drift = row.getLong(1);
                checked = row.getObject(2, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            LOG.debug("the last check was not looked up", e);
        }
    }

    private double age() {
        Instant at = checked;
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1_000.0;
    }
}
