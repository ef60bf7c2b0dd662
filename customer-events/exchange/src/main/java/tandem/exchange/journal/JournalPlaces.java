package tandem.exchange.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import tandem.exchange.outbox.Buckets;

/** Finds places in the journal to begin at. */
final class JournalPlaces {

    /** Looks back from the newest of each bucket, so no further than a reader who goes on from there has to read. */
    private static final String BEFORE = """
            select bucket, position from generate_series(0, ? - 1) as all_of (bucket) cross join lateral (
                select position from event_journal entry where entry.bucket = all_of.bucket and published_at < ?
                order by position desc limit 1) as before
            """;

    private JournalPlaces() {}

    /** Behind everything that is there now. */
    static JournalCursor end(Connection connection) throws SQLException {
        JournalCursor end = JournalCursor.beginning(epoch(connection));
        BucketState[] states = BucketState.at(connection, end.positions());
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            end.positions()[bucket] = states[bucket].last();
        }
        return end;
    }

    /** Behind what was published before this instant, and before everything else that is there. */
    static JournalCursor since(Connection connection, Instant instant) throws SQLException {
        JournalCursor begin = JournalCursor.beginning(epoch(connection));
        try (PreparedStatement select = connection.prepareStatement(BEFORE)) {
            select.setInt(1, Buckets.COUNT);
            select.setObject(2, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    begin.positions()[row.getInt("bucket")] = row.getLong("position");
                }
            }
            return begin;
        }
    }

    /** Of the journal as it is now; a restore from a backup raises it. */
    static long epoch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select epoch from outbox_source")) {
            row.next();
            return row.getLong(1);
        }
    }
}
