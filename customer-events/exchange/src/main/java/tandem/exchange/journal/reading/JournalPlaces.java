package tandem.exchange.journal.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import tandem.exchange.outbox.Buckets;

/** Finds places in the journal to begin at. */
public final class JournalPlaces {

    /**
     * Halves what is left of each bucket until the place is found: some thirty looks, however much was published since.
     * Up to {@code low}, everything was published before the instant; from {@code high} on, nothing.
     */
    private static final String BEFORE = """
            with recursive halved (bucket, low, high) as (
                select bucket, 0::bigint, 1 + coalesce((
                    select max(position) from event_journal entry where entry.bucket = all_of.bucket), 0)
                from generate_series(0, ? - 1) as all_of (bucket)
                union all
                select bucket, case when earlier then found else low end, case when earlier then high else middle end
                from (
                    select *, coalesce(found < high and published_at < ?, false) as earlier
                    from (select *, (low + high) / 2 as middle from halved where high - low > 1) parted
                    left join lateral (
                        select position as found, published_at from event_journal entry
                        where entry.bucket = parted.bucket and position >= middle order by position limit 1) first on true
                ) looked_at
            )
            select bucket, low as position from halved where high - low = 1 and low > 0
            """;

    private JournalPlaces() {}

    /** Behind everything that is there now. */
    public static JournalCursor end(Connection connection) throws SQLException {
        JournalCursor end = JournalCursor.beginning(epoch(connection));
        BucketState[] states = BucketState.at(connection, end.positions());
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            end.positions()[bucket] = states[bucket].last();
        }
        return end;
    }

    /**
     * Behind what was published before this instant, and before everything else that is there. Where the database's clock
     * went back, a reader may be given something that was published before the instant, and may miss what was published
     * after it by no more than the clock went back.
     */
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
