package tandem.local.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.local.stack.StackFailure;

/** The accounts of the input, sorted by name, and which of them a case of the log is given to. */
record Accounts(List<String> names) {

    private static final Pattern CASE = Pattern.compile("Case(\\d{1,18})");

    Accounts {
        names = names.stream().sorted().toList();
        if (names.isEmpty()) {
            throw new StackFailure("the input names no account");
        }
    }

    static Accounts in(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new Accounts(
                    rows.stream().map(row -> row.getField("account")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    /** The account of case N: number N mod (number of accounts), counted from 0. */
    String ofCase(String name) {
        Matcher match = CASE.matcher(name);
        if (!match.matches()) {
            throw new StackFailure("the case '" + name + "' is not of the form Case123");
        }
        return names.get((int) (Long.parseLong(match.group(1)) % names.size()));
    }
}
