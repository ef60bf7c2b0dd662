package tandem.exchange.imports.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.RowRefused;
import tandem.exchange.problems.Refusal;

/**
 * Rows separated by commas under a header. A quoted value may run over several lines; where its quote is never closed, or
 * something stands behind it, only the line at which the row begins is lost, and told.
 */
final class CsvRows implements FileRows {

    /** Lines that one row may run over. */
    private static final int LONGEST_ROW = 500;

    /** Characters of one row that runs over several lines. */
    private static final int LONGEST_TEXT = 65_536;

    private final Lines lines;
    private final List<String> header;
    private int number;

    private CsvRows(Lines lines, List<String> header) {
        this.lines = lines;
        this.header = header;
    }

    static CsvRows of(Reader text, List<Column> columns) throws IOException {
        Lines lines = new Lines(text);
        String first = nextNotBlank(lines);
        if (first == null) {
            throw new Refusal(FileReason.FILE_EMPTY);
        }
        List<String> names = fields(first);
        if (names == null) {
            throw new Refusal(FileReason.HEADER_UNREADABLE).with("line", lines.number());
        }
        return new CsvRows(lines, Header.checked(names, columns));
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        String first = nextNotBlank(lines);
        if (first == null && number == 0) {
            throw new Refusal(FileReason.FILE_EMPTY);
        }
        if (first == null) {
            return null;
        }
        number++;
        long line = lines.number();
        List<String> fields = record(first);
        if (fields == null) {
            return FileRow.unreadable(number, line, unreadable(first));
        }
        if (fields.size() != header.size()) {
            return FileRow.unreadable(number, line, wrongCount(fields.size(), first));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(header.get(i), fields.get(i));
        }
        return Texts.row(number, line, values);
    }

    private static @Nullable String nextNotBlank(Lines lines) throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /** The fields of the row that begins with this line, with as many lines after it as its quotes ask for. */
    private @Nullable List<String> record(String first) throws IOException {
        if (!leavesQuoteOpen(first)) {
            return fields(first);
        }
        List<String> more = new ArrayList<>();
        int characters = first.length();
        boolean open = true;
        while (open && more.size() < LONGEST_ROW && characters < LONGEST_TEXT) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            more.add(line);
            characters += line.length();
            open = !leavesQuoteOpen(line);
        }
        List<String> fields = open ? null : fields(first + "\n" + String.join("\n", more));
        if (fields == null) {
            lines.giveBack(more);
            return fields(first);
        }
        return fields;
    }

    private static boolean leavesQuoteOpen(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static @Nullable List<String> fields(String text) {
        try {
            return CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(text)
                    .getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static RowRefused unreadable(String line) {
        return new RowRefused(
                null,
                line,
                "quotes_unreadable",
                "a quoted value is not closed, or is followed by something else than a comma",
                "values with commas, quotes or line breaks stand in double quotes; a quote within is doubled");
    }

    private RowRefused wrongCount(int count, String line) {
        return new RowRefused(
                null,
                line,
                "wrong_number_of_fields",
                "the row has %d fields, the header has %d".formatted(count, header.size()),
                String.join(",", header));
    }
}
