package tandem.exchange.time;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A time in which each answer of the database is waited for so long at most: without it a host that has vanished keeps who asks
 * for a quarter of an hour. It ends with the asking, since connections are used again.
 */
public final class Impatience implements AutoCloseable {

    private final Connection connection;
    private final int before;

    private Impatience(Connection connection) throws SQLException {
        this.connection = connection;
        this.before = connection.getNetworkTimeout();
    }

    /**
     * Begins now.
     *
     * @param longest after which the connection is given up, in whole milliseconds
     */
    public static Impatience of(Connection connection, Duration longest) throws SQLException {
        Impatience begun = new Impatience(connection);
        connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
        return begun;
    }

    @Override
    public void close() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, before);
    }
}
