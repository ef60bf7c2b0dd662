package tandem.exchange.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Counts the letters that wait, by cause ({@code tandem.inbox.dead.letters.waiting}). */
@Singleton
public class WaitingLetters {

    private static final Logger LOG = Logger.getLogger(WaitingLetters.class);

    private static final String COUNT =
            "select cause, count(*) from dead_letter where state = 'WAITING' group by cause";

    private final DataSource database;
    private volatile Map<String, Long> byCause = Map.of();

    WaitingLetters(DataSource database, MeterRegistry meters) {
        this.database = database;
        for (Fault fault : Fault.values()) {
            meters.gauge(
                    "tandem.inbox.dead.letters.waiting",
                    Tags.of("cause", fault.code()),
                    this,
                    letters -> letters.byCause.getOrDefault(fault.code(), 0L));
        }
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            byCause = now();
        } catch (SQLException e) {
            LOG.debug("Dead letters were not counted", e);
        }
    }

    /** How many wait now, by cause. */
    public Map<String, Long> now() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT);
                ResultSet row = count.executeQuery()) {
            Map<String, Long> counted = new HashMap<>();
            while (row.next()) {
                counted.put(row.getString(1), row.getLong(2));
            }
            return Map.copyOf(counted);
        }
    }
}
