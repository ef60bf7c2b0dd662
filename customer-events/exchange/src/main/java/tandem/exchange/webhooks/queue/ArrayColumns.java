package tandem.exchange.webhooks.queue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives a statement many rows at once, column by column, as arrays for {@code unnest}. */
public final class ArrayColumns {

    private ArrayColumns() {}

    /**
     * Sets one column.
     *
     * @param at the place of the array among the statement's parameters
     * @param type of PostgreSQL, such as {@code uuid}
     */
    public static <T> void set(
            PreparedStatement statement, int at, String type, List<T> rows, Function<T, @Nullable Object> value)
            throws SQLException {
        Object[] values = rows.stream().map(value).toArray();
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }
}
