package tandem.exchange.positions;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.exchange.wire.ListensTo;

/** Counts the customers of whose stream something is missing. */
@Singleton
public class GapGauge {

    private static final Logger LOG = Logger.getLogger(GapGauge.class);

    private static final String COUNT = "select count(*) from stream_position where source = ? and not gapless";

    private final DataSource database;
    private final String source;
    private volatile long streams;

    GapGauge(DataSource database, ListensTo listensTo, MeterRegistry meters) {
        this.database = database;
        this.source = listensTo.side().source();
        meters.gauge("tandem.inbox.gap.streams", this, gauge -> gauge.streams);
    }

    /** Of how many customers something is missing, as last counted. */
    public long streams() {
        return streams;
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, source);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                streams = row.getLong(1);
            }
        } catch (SQLException e) {
            LOG.debug("Streams with gaps were not counted", e);
        }
    }
}
