package tandem.local.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of the desk, with the customer that the log itself does not name.
 *
 * @param file a temporary copy with one column more, {@code customer}
 * @param period from the first event to after the last
 */
record TicketLog(Path file, Period period) {

    static TicketLog of(Path log, Accounts accounts) {
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        try {
            Path copy = Files.createTempFile("tandem-ticket-log", ".csv");
            copy.toFile().deleteOnExit();
            try (var rows = CsvReader.builder().ofNamedCsvRecord(log);
                    var out = CsvWriter.builder().build(copy)) {
                boolean headed = false;
                for (NamedCsvRecord row : rows) {
                    if (!headed) {
                        out.writeRecord(plus(row.getHeader(), "customer"));
                        headed = true;
                    }
                    out.writeRecord(plus(row.getFields(), accounts.ofCase(row.getField("case"))));
                    Instant at = Instant.parse(row.getField("timestamp"));
                    first = at.isBefore(first) ? at : first;
                    last = at.isAfter(last) ? at : last;
                }
            }
            return new TicketLog(copy, new Period(first, last.plusSeconds(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + log + " or write a copy of it", e);
        }
    }

    private static List<String> plus(List<String> fields, String further) {
        List<String> row = new ArrayList<>(fields);
        row.add(further);
        return row;
    }
}
