package tandem.exchange.convergence;

/** How values are spelled in canonical lines, as expressions of SQL; the same on both sides. */
public final class Spelling {

    private Spelling() {}

    /** A {@code timestamptz} in UTC with its microseconds, such as {@code 2026-03-01T08:00:00.123456Z}. */
    public static String instant(String value) {
        return "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(value);
    }

    /** A {@code numeric} as text, without trailing zeros: {@code 4821}, {@code 0.5}. */
    public static String amount(String value) {
        return "trim_scale(%s)::text".formatted(value);
    }

    /**
     * Names as a JSON array, each once, in the order of their bytes in UTF-8.
     *
     * @param values what gives them to a {@code from}, such as {@code unnest(names)}, as rows of one column
     */
    public static String names(String values) {
        return "to_jsonb(array(select distinct name collate \"C\" from %s as named (name) order by 1))"
                .formatted(values);
    }
}
