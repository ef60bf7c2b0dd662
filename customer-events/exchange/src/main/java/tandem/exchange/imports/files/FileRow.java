package tandem.exchange.imports.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.RowRefused;

/**
 * A row as the file has it.
 *
 * @param number the first row after the header is 1
 * @param line the line of the file at which the row begins, from 1
 * @param values by column, without blank ones
 * @param fault why the row cannot be read, or null
 */
public record FileRow(
        int number,
        long line,
        Map<String, String> values,
        @Nullable RowRefused fault) {

    static FileRow readable(int number, long line, Map<String, String> values) {
        return new FileRow(number, line, values, null);
    }

    /** Characters of its values: what it takes up in memory, roughly. */
    public int characters() {
        return values.values().stream().mapToInt(String::length).sum();
    }

    static FileRow unreadable(int number, long line, RowRefused fault) {
        return new FileRow(number, line, Map.of(), fault);
    }
}
