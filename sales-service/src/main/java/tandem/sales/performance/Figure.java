package tandem.sales.performance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A count or a share that explains itself.
 *
 * @param value null where the denominator is empty
 * @param unit {@code deals} or {@code percent}
 * @param currency of the amounts that are compared, where amounts are compared
 * @param excluded closes of the period that were withdrawn, and so count for nothing
 * @param rows where the rows that it counts can be read
 */
record Figure(
        @JsonInclude @Nullable BigDecimal value,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String unit,
        @Nullable String currency,
        String definition,
        Instant asOf,
        long excluded,
        String rows) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Figure count(long number, String definition, Instant asOf, long excluded, String rows) {
        BigDecimal value = BigDecimal.valueOf(number);
        return new Figure(value, value, null, "deals", null, definition, asOf, excluded, rows);
    }

    /** A share in percent with two decimals, half up. */
    static Figure share(
            BigDecimal part,
            BigDecimal whole,
            @Nullable String currency,
            String definition,
            Instant asOf,
            long excluded,
            String rows) {
        BigDecimal value = whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
        return new Figure(value, part, whole, "percent", currency, definition, asOf, excluded, rows);
    }
}
