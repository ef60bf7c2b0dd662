package tandem.exchange.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tandem.exchange.journal.keeping.OutboxKey;
import tandem.exchange.journal.keeping.StoredEvent;
import tandem.exchange.time.Standstill;

/** The outbox as a relay sees it, within one transaction. */
final class WaitingEvents {

    static final int MOST_BUCKETS = 16;
    static final int MOST_ROWS = 2_000;
    static final int MOST_BYTES = 4_000_000;

    /** No row waits longer for its next attempt; a time further ahead comes from a clock that was wrong. */
    static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    private static final int FAILURES_TO_BLOCK = 10;

    /** The first number of the advisory locks by which relays share the buckets. */
    private static final int LOCKS = 1;

    private static final String LOCK = """
            with waiting as materialized (
                select b as bucket from generate_series(0, 47) as b
                where exists (select from outbox_event where bucket = b)
                order by random()
            )
            select array(select bucket from waiting where pg_try_advisory_xact_lock(?, bucket) limit ?)
            """;

    private static final String READ = """
            with held as materialized (
                select topic, stream_key from outbox_stream where blocked_since is not null
                union
                select topic, stream_key from outbox_event where next_attempt_at > ? and next_attempt_at <= ?
            )
            select row.* from unnest(?::smallint[]) as mine (bucket) cross join lateral (
                select bucket, id, attempts, %s from outbox_event
                where bucket = mine.bucket and (topic, stream_key) not in (select topic, stream_key from held)
                order by id limit ?
            ) row
            order by id
            """.formatted(StoredEvent.COLUMNS);

    private static final String HOLD = """
            with held as (
                update outbox_event set attempts = attempts + 1, next_attempt_at = ?, last_error = left(?, 1000)
                where bucket = ? and id = ?
                returning topic, stream_key, attempts, last_error
            )
            update outbox_stream s set blocked_since = now(), blocked_reason = held.last_error
            from held where (s.topic, s.stream_key) = (held.topic, held.stream_key) and held.attempts >= ?
            """;

    private WaitingEvents() {}

    /**
     * Locks some buckets in which events wait and that no other relay holds, until the transaction ends. What they hold
     * must be read by a later statement, or it would not see what their last holder has removed.
     */
    static Object[] lock(Connection connection) throws SQLException {
        Standstill.limit(connection);
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, MOST_BUCKETS);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return (Object[]) row.getArray(1).getArray();
            }
        }
    }

    /** The first events of these buckets by id, without those of customers whose first event waits or is blocked. */
    static List<OutboxRow> read(Connection connection, Object[] buckets, Instant now) throws SQLException {
        Array mine = connection.createArrayOf("smallint", buckets);
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setFetchSize(200);
            read.setObject(1, now.atOffset(ZoneOffset.UTC));
            read.setObject(2, now.plus(LONGEST_HOLD).atOffset(ZoneOffset.UTC));
            read.setArray(3, mine);
            read.setInt(4, MOST_ROWS / buckets.length);
            return rows(read);
        }
    }

    private static List<OutboxRow> rows(PreparedStatement read) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        int bytes = 0;
        try (ResultSet row = read.executeQuery()) {
            while (bytes < MOST_BYTES && row.next()) {
                OutboxKey key = new OutboxKey(row.getShort("bucket"), row.getLong("id"));
                OutboxRow next = new OutboxRow(key, StoredEvent.of(row), row.getInt("attempts"));
                rows.add(next);
                bytes += next.bytes();
            }
        }
        return rows;
    }

    /** Lets a refused event wait for its next attempt: 1 s, 2 s, 4 s ... 60 s; after the tenth its stream is blocked. */
    static void hold(Connection connection, OutboxRow refused, String why, Instant now) throws SQLException {
        Duration pause = Duration.ofSeconds(1L << Math.min(refused.failures(), 6));
        Duration bounded = pause.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : pause;
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setObject(1, now.plus(bounded).atOffset(ZoneOffset.UTC));
            hold.setString(2, why);
            hold.setShort(3, refused.key().bucket());
            hold.setLong(4, refused.key().id());
            hold.setInt(5, FAILURES_TO_BLOCK);
            hold.executeUpdate();
        }
    }
}
