package tandem.desk.ticketlog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowRefused;

/**
 * One row of a ticket log, read.
 *
 * @param source the system that the log is of
 * @param caseName the ticket's name there
 * @param resource who did it, as the log names them
 * @param customer the id of the customer in that system
 */
record LogRow(String source, String caseName, String activity, String resource, Instant at, String customer) {

    private static final UUID NAMESPACE = UUID.fromString("8b0f3c52-8d39-5b0e-a6d5-0d4c1f6f2b9e");
    private static final int LONGEST = 200;

    /** Refuses what cannot be read, and times that nothing can have happened at. */
    static LogRow of(Row row, ImportRun run, Clock clock) {
        Instant at = row.instant("timestamp", run.timeZone());
        if (at.isBefore(Instant.EPOCH) || at.isAfter(clock.instant())) {
            throw row.refused(
                    "timestamp", "time_not_plausible", "nothing was logged then", "a time from 1970 until now");
        }
        return new LogRow(
                run.source(),
                word(row, "case"),
                word(row, "activity"),
                word(row, "resource"),
                at,
                word(row, "customer"));
    }

    private static String word(Row row, String column) {
        String word = row.text(column);
        if (word.codePointCount(0, word.length()) > LONGEST) {
            throw new RowRefused(
                    column, word.substring(0, LONGEST), "too_long", "the value is too long", "up to 200 characters");
        }
        return word;
    }

    /** The ticket that this source's case is, whoever takes it in and however often. */
    static UUID ticket(String source, String caseName) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, "case\n" + source + "\n" + caseName);
    }

    UUID ticket() {
        return ticket(source, caseName);
    }

    /** The agent that this source's resource is. */
    static UUID agent(String source, String resource) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, "resource\n" + source + "\n" + resource);
    }
}
