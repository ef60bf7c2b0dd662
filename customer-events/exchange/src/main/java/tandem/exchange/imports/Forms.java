package tandem.exchange.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of numbers, dates and words that rows are read by. */
final class Forms {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,20})?");
    private static final Map<String, DateTimeFormatter> STRICT = new ConcurrentHashMap<>();

    private Forms() {}

    static BigDecimal decimal(Row row, String column, String value) {
        if (!DECIMAL.matcher(value).matches()) {
            throw row.refused(
                    column, "not_a_number", "'%s' is not a decimal number".formatted(value), "1234 or 1234.56");
        }
        return new BigDecimal(value);
    }

    static int integer(Row row, String column, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw row.refused(
                    column,
                    "not_a_number",
                    "'%s' is not a whole number".formatted(value),
                    "a whole number from -2147483648 to 2147483647");
        }
    }

    static LocalDate date(Row row, String column, String value, String... patterns) {
        for (String pattern : patterns) {
            try {
                LocalDate date = LocalDate.parse(value, STRICT.computeIfAbsent(pattern, Forms::strict));
                if (isKept(date.getYear())) {
                    return date;
                }
            } catch (DateTimeException e) {
                // the next pattern may fit
            }
        }
        throw row.refused(column, "not_a_date", "'%s' is not a date".formatted(value), String.join(" or ", patterns));
    }

    /** The 31st of February is refused; strict formatters want the year as u. */
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Instant instant(Row row, String column, String value, @Nullable ZoneId zone) {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
            if (time instanceof OffsetDateTime exact && isKept(exact.getYear())) {
                return exact.toInstant();
            }
            if (time instanceof LocalDateTime local && zone != null && isKept(local.getYear())) {
                return local.atZone(zone).toInstant();
            }
        } catch (DateTimeException e) {
            // refused below like a time without its offset
        }
        throw row.refused(
                column,
                "not_an_instant",
                "'%s' is not a date with time".formatted(value) + (zone == null ? " and offset" : ""),
                zone == null
                        ? "2026-11-22T08:30:00Z or 2026-11-22T09:30:00+01:00"
                        : "2026-11-22T08:30:00Z, 2026-11-22T09:30:00+01:00 or 2026-11-22T08:30:00 in " + zone);
    }

    /** Years as the API takes them. */
    private static boolean isKept(int year) {
        return year >= 1 && year <= 9999;
    }

    static <T> T oneOf(Row row, String column, String value, Map<String, T> words) {
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(value)) {
                return word.getValue();
            }
        }
        throw row.refused(
                column,
                "unknown_value",
                "'%s' is not known".formatted(value),
                String.join(", ", words.keySet().stream().sorted().toList()));
    }
}
