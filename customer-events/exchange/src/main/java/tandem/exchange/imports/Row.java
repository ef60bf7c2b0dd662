package tandem.exchange.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file. Every reading that asks for a form refuses what has another one, with the form told; values come
 * without surrounding spaces and an empty value is no value.
 */
public final class Row {

    private final int number;
    private final Map<String, String> values;

    /**
     * @param number the first row after the header is 1
     * @param values by column; a column without a value is left out or blank
     */
    public Row(int number, Map<String, String> values) {
        this.number = number;
        this.values = Map.copyOf(values);
    }

    public int number() {
        return number;
    }

    /** The value, or null when there is none. */
    public @Nullable String optional(String column) {
        String value = values.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The value; {@code value_missing} when there is none. */
    public String text(String column) {
        String value = optional(column);
        if (value == null) {
            throw new RowRefused(column, "", "value_missing", column + " has no value", "a value that is not blank");
        }
        return value;
    }

    /** A plain decimal number with a dot; {@code not_a_number} otherwise. */
    public BigDecimal decimal(String column) {
        return Forms.decimal(this, column, text(column));
    }

    public @Nullable BigDecimal optionalDecimal(String column) {
        String value = optional(column);
        return value == null ? null : Forms.decimal(this, column, value);
    }

    /** A whole number; {@code not_a_number} otherwise. */
    public int integer(String column) {
        return Forms.integer(this, column, text(column));
    }

    public @Nullable Integer optionalInteger(String column) {
        String value = optional(column);
        return value == null ? null : Forms.integer(this, column, value);
    }

    /**
     * A date that exists; {@code not_a_date} otherwise.
     *
     * @param patterns accepted forms as {@link java.time.format.DateTimeFormatter} writes them, such as {@code M/d/yyyy}
     *     and {@code yyyy-MM-dd}; the first that fits is taken
     */
    public LocalDate date(String column, String... patterns) {
        return Forms.date(this, column, text(column), patterns);
    }

    public @Nullable LocalDate optionalDate(String column, String... patterns) {
        String value = optional(column);
        return value == null ? null : Forms.date(this, column, value, patterns);
    }

    /** A date with time and offset (ISO 8601); {@code not_an_instant} otherwise. */
    public Instant instant(String column) {
        return Forms.instant(this, column, text(column), null);
    }

    /** A date with time (ISO 8601), meant in this zone where it has no offset; {@code not_an_instant} otherwise. */
    public Instant instant(String column, ZoneId zone) {
        return Forms.instant(this, column, text(column), zone);
    }

    /** One of these words, whatever its case; {@code unknown_value} otherwise. */
    public <T> T oneOf(String column, Map<String, T> words) {
        return Forms.oneOf(this, column, text(column), words);
    }

    /** A refusal of what stands in this column. */
    public RowRefused refused(String column, String code, String reason, String acceptedForms) {
        return new RowRefused(column, values.getOrDefault(column, ""), code, reason, acceptedForms);
    }
}
