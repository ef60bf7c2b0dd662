package tandem.exchange.imports.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes refused rows page by page, with no more than one page in memory and no transaction open meanwhile. */
final class RefusedRowsFile {

    /** Where pages come from. */
    interface Pages {
        /** The next rows after a row number. */
        List<RefusedRow> after(int rowNumber, int limit);
    }

    private interface Line {
        void write(RefusedRow row) throws IOException;
    }

    private static final int PAGE = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*");

    private RefusedRowsFile() {}

    static void csv(Pages pages, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord("row_number", "column", "value", "reason", "accepted_forms", "code", "line");
        each(
                pages,
                row -> csv.writeRecord(
                        Integer.toString(row.rowNumber()),
                        harmless(row.column()),
                        harmless(row.value()),
                        harmless(row.reason()),
                        harmless(row.acceptedForms()),
                        row.code(),
                        Long.toString(row.line())));
        csv.flush();
    }

    static void ndjson(Pages pages, ObjectMapper json, OutputStream out) throws IOException {
        ObjectWriter writer = json.writerFor(RefusedRow.class);
        each(pages, row -> {
            out.write(writer.writeValueAsBytes(row));
            out.write('\n');
        });
        out.flush();
    }

    private static void each(Pages pages, Line line) throws IOException {
        int after = 0;
        List<RefusedRow> page = pages.after(after, PAGE);
        while (!page.isEmpty()) {
            for (RefusedRow row : page) {
                line.write(row);
            }
            after = page.getLast().rowNumber();
            page = page.size() < PAGE ? List.of() : pages.after(after, PAGE);
        }
    }

    /** A spreadsheet takes a value that begins so for a formula; an apostrophe makes it a text. */
    private static String harmless(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }
}
