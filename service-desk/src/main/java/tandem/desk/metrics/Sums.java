package tandem.desk.metrics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the rows of one figure, period and group sum up to; those left out are only counted. */
record Sums(
        long counted,
        long base,
        long excluded,
        @Nullable BigDecimal median,
        @Nullable BigDecimal p90) {

    static final Sums NONE = new Sums(0, 0, 0, null, null);

    /** Sums over the rows of a figure. */
    static final String OVER = """
            select n, grp,
                   coalesce(sum(counted) filter (where not excluded), 0) as counted,
                   coalesce(sum(base) filter (where not excluded), 0) as base,
                   count(*) filter (where excluded) as excluded,
                   percentile_cont(0.5) within group (order by seconds) filter (where not excluded) as median,
                   percentile_cont(0.9) within group (order by seconds) filter (where not excluded) as p90
              from (%s) behind
             group by n, grp
            """;

    static Sums of(ResultSet row) throws SQLException {
        return new Sums(
                row.getLong("counted"),
                row.getLong("base"),
                row.getLong("excluded"),
                row.getBigDecimal("median"),
                row.getBigDecimal("p90"));
    }
}
