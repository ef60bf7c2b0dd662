package tandem.exchange.imports.jobs;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** One column of many rows, as an array for {@code unnest}. */
final class SqlArrays {

    private SqlArrays() {}

    static <T> Array of(Connection connection, String type, List<T> rows, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
