package tandem.sales.performance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The closes of one group in one currency, counted.
 *
 * @param withdrawn closes that a reopening withdrew before the moment asked for; they count for nothing else
 */
record Tally(
        String key,
        String name,
        String currency,
        long won,
        long lost,
        BigDecimal wonAmount,
        BigDecimal lostAmount,
        long withdrawn) {

    static Tally of(ResultSet row) throws SQLException {
        return new Tally(
                row.getString("key"),
                row.getString("name"),
                row.getString("currency"),
                row.getLong("won"),
                row.getLong("lost"),
                row.getBigDecimal("won_amount"),
                row.getBigDecimal("lost_amount"),
                row.getLong("withdrawn"));
    }
}
