package tandem.exchange.time;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Of a replica that is frozen, or cut off from the database, in the middle of a transaction. */
public final class Standstill {

    private Standstill() {}

    /** Lets the database end the current transaction after 20 s without a statement; what it locks after this is free then. */
    public static void limit(Connection connection) throws SQLException {
        try (Statement limit = connection.createStatement()) {
            limit.execute("set local idle_in_transaction_session_timeout = '20s'");
        }
    }
}
