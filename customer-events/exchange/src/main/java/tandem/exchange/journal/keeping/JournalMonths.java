package tandem.exchange.journal.keeping;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Makes the journal's tables for the next three months, at the start and twice a day, whichever replica comes first. */
@Singleton
class JournalMonths {

    private static final Logger LOG = Logger.getLogger(JournalMonths.class);

    private final DataSource database;

    JournalMonths(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "12h")
    void makeAhead() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet made = statement.executeQuery("select event_journal_reach(now() + interval '3 months')")) {
            made.next();
            LOG.debugf("months made in the journal: %d", made.getInt(1));
        }
    }
}
