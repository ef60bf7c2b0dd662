package tandem.exchange.journal.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import tandem.exchange.time.Patience;

/**
 * Reads from the database, and gives up one that does not answer sooner than others do: readers wait for the end of their
 * page.
 */
final class JournalReads {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource database;
    private final Duration patience;

    JournalReads(DataSource database) {
        this(database, PATIENCE);
    }

    /** @param patience how long each answer of the database is waited for */
    JournalReads(DataSource database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** What is read; a failure that the database is behind when it fails or does not answer. */
    <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection();
                Patience _ = Patience.of(connection, patience)) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal was not read", e);
        }
    }

    /** What to read. */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }
}
