package tandem.exchange.journal.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tandem.exchange.outbox.Buckets;

/**
 * What a reader finds in one bucket.
 *
 * @param horizon the highest position that was dropped; 0 when none was
 * @param last the highest position that is or was there; 0 when none was
 * @param waiting whether something is there behind the reader's position
 */
record BucketState(long horizon, long last, boolean waiting) {

    /** Its locks keep months from being dropped until the transaction ends. */
    private static final String STATES = """
            select coalesce(dropped_through, 0) as horizon, coalesce(newest, 0) as newest,
                coalesce(newest > at.position, false) as waiting
            from unnest(?::smallint[], ?::bigint[]) with ordinality as at (bucket, position, turn)
            left join journal_horizon using (bucket)
            cross join lateral (
                select max(position) as newest from event_journal entry where entry.bucket = at.bucket) as top
            order by turn
            """;

    static BucketState[] at(Connection connection, long[] positions) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STATES)) {
            Object[] buckets = IntStream.range(0, Buckets.COUNT).boxed().toArray();
            select.setArray(1, connection.createArrayOf("smallint", buckets));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", LongStream.of(positions).boxed().toArray()));
            BucketState[] states = new BucketState[Buckets.COUNT];
            try (ResultSet row = select.executeQuery()) {
                for (int bucket = 0; row.next(); bucket++) {
                    long horizon = row.getLong("horizon");
                    long last = Math.max(horizon, row.getLong("newest"));
                    states[bucket] = new BucketState(horizon, last, row.getBoolean("waiting"));
                }
            }
            return states;
        }
    }

    /** Where a reader stands who begins now with the oldest that is there; others stay where they are. */
    long begun(long position) {
        return position == JournalCursor.BEGINNING ? horizon : position;
    }

    /** Whether a reader who has come this far has missed something that was dropped. */
    boolean outlived(long position) {
        return position < horizon;
    }

    /**
     * Where a reader stands who, after this was found, has read all that it wants: behind whatever was there then, also of
     * others, as positions rise in the order of commits.
     */
    long passed(long position) {
        return Math.max(position, last);
    }
}
