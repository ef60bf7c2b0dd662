package tandem.desk.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How a value comes of the sums over its rows. */
enum Measure {
    /** The numerator as it is. */
    COUNT("tickets"),
    /** Numerator per hundred of the denominator, two decimals, halves up. */
    PERCENT("percent"),
    /** Numerator divided by denominator, in whole seconds, halves up. */
    MEAN("seconds"),
    /** The median of the rows' seconds, interpolated, in whole seconds, halves up. */
    MEDIAN("seconds"),
    /** The 90th percentile of the rows' seconds, interpolated, in whole seconds, halves up. */
    P90("seconds");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    /** Null where there is nothing to divide by or to measure. */
    @Nullable
    BigDecimal value(Sums sums) {
        return switch (this) {
            case COUNT -> BigDecimal.valueOf(sums.counted());
            case PERCENT -> divide(100 * sums.counted(), sums.base(), 2);
            case MEAN -> divide(sums.counted(), sums.base(), 0);
            case MEDIAN -> whole(sums.median());
            case P90 -> whole(sums.p90());
        };
    }

    /** Null for values that no numerator makes. */
    @Nullable
    Long numerator(Sums sums) {
        return switch (this) {
            case COUNT, PERCENT, MEAN -> sums.counted();
            case MEDIAN, P90 -> null;
        };
    }

    /** For measured times the number of rows; null for counts. */
    @Nullable
    Long denominator(Sums sums) {
        return switch (this) {
            case COUNT -> null;
            case PERCENT, MEAN, MEDIAN, P90 -> sums.base();
        };
    }

    private static @Nullable BigDecimal divide(long counted, long base, int decimals) {
        return base == 0
                ? null
                : BigDecimal.valueOf(counted).divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal whole(@Nullable BigDecimal seconds) {
        return seconds == null ? null : seconds.setScale(0, RoundingMode.HALF_UP);
    }
}
