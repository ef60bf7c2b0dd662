package tandem.local.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import tandem.local.stack.StackFailure;

/**
 * The sales pipeline of the input.
 *
 * @param period from the first date in it to after the last, in UTC
 */
record SalesPipeline(Path file, Period period) {

    private static final DateTimeFormatter MONTH_DAY_YEAR = DateTimeFormatter.ofPattern("M/d/uuuu");

    static SalesPipeline of(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<LocalDate> dates = rows.stream()
                    .flatMap(row -> Stream.of(row.getField("engage_date"), row.getField("close_date")))
                    .filter(text -> !text.isBlank())
                    .map(SalesPipeline::date)
                    .sorted()
                    .toList();
            if (dates.isEmpty()) {
                throw new StackFailure("no row of " + file + " has a date");
            }
            return new SalesPipeline(
                    file,
                    new Period(
                            midnight(dates.getFirst()), midnight(dates.getLast().plusDays(1))));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static LocalDate date(String text) {
        return text.contains("/") ? LocalDate.parse(text, MONTH_DAY_YEAR) : LocalDate.parse(text);
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
