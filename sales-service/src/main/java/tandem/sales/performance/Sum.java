package tandem.sales.performance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;

/**
 * An amount in one currency that explains itself.
 *
 * @param value null where the denominator is empty
 * @param unit the currency
 * @param excluded closes of the period that were withdrawn, and so count for nothing
 * @param rows where the rows that it counts can be read
 */
record Sum(
        @JsonInclude @Nullable Money value,
        Money numerator,
        @Nullable Long denominator,
        String unit,
        String definition,
        Instant asOf,
        long excluded,
        String rows) {

    static Sum total(Money amount, String definition, Instant asOf, long excluded, String rows) {
        return new Sum(amount, amount, null, amount.currency(), definition, asOf, excluded, rows);
    }

    /** The mean in the decimals of the currency, half up. */
    static Sum mean(Money amount, long count, String definition, Instant asOf, long excluded, String rows) {
        int decimals = Currency.getInstance(amount.currency()).getDefaultFractionDigits();
        Money mean = count == 0
                ? null
                : new Money(
                        amount.amount().divide(BigDecimal.valueOf(count), decimals, RoundingMode.HALF_UP),
                        amount.currency());
        return new Sum(mean, amount, count, amount.currency(), definition, asOf, excluded, rows);
    }
}
