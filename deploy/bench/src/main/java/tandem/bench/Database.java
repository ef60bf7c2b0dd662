package tandem.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import tandem.local.stack.DatabaseAccess;

/** One service's database, looked at directly: asking the service would change what is measured. */
record Database(DatabaseAccess access) {

    /** The single number that the query gives. */
    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The single text that the query gives. */
    String text(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** Runs a statement that changes something; tells how many rows it changed. */
    int change(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement change = connection.createStatement()) {
            return change.executeUpdate(statement);
        }
    }

    /** How many events were published since the database began; cheap at any size. */
    long published() throws SQLException {
        return number(
                "select coalesce(pg_sequence_last_value(pg_get_serial_sequence('event_journal', 'position')), 0)");
    }

    boolean outboxIsEmpty() throws SQLException {
        return number("select count(*) from (select from outbox_event limit 1) one") == 0;
    }

    /** A connection of the caller's own. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}
