package tandem.exchange.time;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A time in which each answer of the database is waited for so long at most, shorter or longer than the minute that is enough
 * for others. It ends with the asking, since connections are used again.
 */
public final class Patience implements AutoCloseable {

    /** For what reads or writes whole tables. */
    public static final Duration WHOLE_TABLES = Duration.ofMinutes(10);

    private final Connection connection;
    private final int before;

    private Patience(Connection connection) throws SQLException {
        this.connection = connection;
        this.before = connection.getNetworkTimeout();
    }

    /**
     * Begins now.
     *
     * @param longest after which the connection is given up, in whole milliseconds
     */
    public static Patience of(Connection connection, Duration longest) throws SQLException {
        Patience begun = new Patience(connection);
        connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
        return begun;
    }

    @Override
    public void close() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, before);
    }
}
