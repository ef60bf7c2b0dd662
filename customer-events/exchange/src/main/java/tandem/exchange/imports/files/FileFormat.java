package tandem.exchange.imports.files;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import tandem.exchange.imports.Column;
import tandem.exchange.problems.Refusal;

/** The forms in which rows can be sent. */
public enum FileFormat {
    /** A header line, then a line a row, separated by commas, quoted where needed (RFC 4180). */
    CSV,
    /** A JSON object a line. */
    NDJSON;

    /** The format of a media type's subtype, {@code csv} or {@code x-ndjson}. */
    public static FileFormat of(String subtype) {
        return subtype.equals("csv") ? CSV : NDJSON;
    }

    /**
     * The rows of a file, read as they are asked for.
     *
     * @throws Refusal when the header is not that of these columns, or there is nothing in the file
     */
    public FileRows rows(Reader text, List<Column> columns) throws IOException {
        return switch (this) {
            case CSV -> CsvRows.of(text, columns);
            case NDJSON -> new JsonRows(text, columns);
        };
    }
}
