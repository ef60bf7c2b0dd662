package tandem.desk.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row behind a figure, as responses show one.
 *
 * @param at when what counts happened
 * @param counted what it adds to the numerator
 * @param base what it adds to the denominator
 * @param excluded whether it is left out, and only counted as such
 * @param seconds what was measured, where a time is measured
 */
record FigureRow(
        UUID ticket,
        String number,
        Instant at,
        long counted,
        long base,
        boolean excluded,
        @Nullable BigDecimal seconds) {

    static FigureRow of(ResultSet row) throws SQLException {
        BigDecimal seconds = row.getBigDecimal("seconds");
        return new FigureRow(
                row.getObject("ticket_id", UUID.class),
                row.getString("number"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getLong("counted"),
                row.getLong("base"),
                row.getBoolean("excluded"),
                seconds == null ? null : seconds.setScale(0, RoundingMode.HALF_UP));
    }
}
