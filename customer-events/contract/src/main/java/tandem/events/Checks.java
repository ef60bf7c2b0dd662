package tandem.events;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the records of this package refuse; each refusal names the field. */
final class Checks {

    private Checks() {}

    static <T> T present(@Nullable T value, String name) {
        return Objects.requireNonNull(value, () -> name + " is missing");
    }

    static String text(@Nullable String value, String name) {
        String text = present(value, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }

    /** The same number with the fewest decimals that show it; refused when it needs more digits than allowed. */
    static BigDecimal number(@Nullable BigDecimal value, int wholeDigits, int decimals, String name) {
        BigDecimal exact = present(value, name).stripTrailingZeros();
        if (exact.scale() > decimals) {
            throw new IllegalArgumentException(name + " " + exact + " has more than " + decimals + " decimals");
        }
        if ((long) exact.precision() - exact.scale() > wholeDigits) {
            throw new IllegalArgumentException(
                    name + " " + exact + " has more than " + wholeDigits + " digits before the point");
        }
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    static long atLeast(long least, long value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", less than " + least);
        }
        return value;
    }
}
