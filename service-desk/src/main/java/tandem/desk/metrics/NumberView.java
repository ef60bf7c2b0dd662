package tandem.desk.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it is made of.
 *
 * @param value null where the denominator is empty
 * @param excluded rows that were left out, as the definition says
 * @param asOf what was recorded later is not in it
 * @param rows where the rows behind it can be read
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record NumberView(
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        String unit,
        String definition,
        Instant asOf,
        long excluded,
        String rows) {

    static NumberView of(Figure figure, Sums sums, Report report, String rows) {
        Measure measure = figure.measure();
        return new NumberView(
                measure.value(sums),
                measure.numerator(sums),
                measure.denominator(sums),
                measure.unit(),
                figure.definition(),
                report.asOf(),
                sums.excluded(),
                rows);
    }
}
