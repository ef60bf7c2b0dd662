package tandem.exchange.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.problems.Refusal;

/** Leads readers through the journal, bucket by bucket, with bounded work for each page. */
@Singleton
class JournalPages {

    private final DataSource database;
    private final CursorSeal seal;

    JournalPages(DataSource database, CursorSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * The next page.
     *
     * @param cursor null to begin with the oldest that is there
     * @throws Refusal {@code invalid_cursor}, or {@code cursor_outlived} when something after it is gone
     */
    JournalPage page(@Nullable String cursor, JournalFilter filter, int limit) {
        JournalCursor from = cursor == null ? null : JournalCursor.of(seal.open(cursor));
        if (from != null) {
            from.demandGoesOnWith(filter);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long epoch = epoch(connection);
            if (from != null && from.epoch() != epoch) {
                throw new Refusal(JournalReason.CURSOR_OUTLIVED);
            }
            JournalPage page = page(connection, from == null ? JournalCursor.beginning(epoch) : from, filter, limit);
            connection.commit();
            return page;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal was not read", e);
        }
    }

    private JournalPage page(Connection connection, JournalCursor from, JournalFilter filter, int limit)
            throws SQLException {
        long[] positions = from.positions().clone();
        BucketState[] states = BucketState.at(connection, positions);
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            positions[bucket] = states[bucket].begun(positions[bucket]);
        }
        BucketReading reading = new BucketReading(connection, filter, limit);
        int next = from.bucket();
        for (int turn = 0; turn < Buckets.COUNT && !reading.full(); turn++) {
            int bucket = (from.bucket() + turn) % Buckets.COUNT;
            if (filter.wants(bucket)) {
                positions[bucket] = read(reading, bucket, positions[bucket], states[bucket]);
            }
            next = (bucket + 1) % Buckets.COUNT;
        }
        JournalCursor to = new JournalCursor(filter.mark(), from.epoch(), next, positions);
        return new JournalPage(reading.items(), seal.close(to.content()), !reading.full());
    }

    private static long read(BucketReading reading, int bucket, long position, BucketState state) throws SQLException {
        if (state.outlived(position)) {
            throw new Refusal(JournalReason.CURSOR_OUTLIVED);
        }
        long reached = state.waiting() ? reading.read(bucket, position) : position;
        return reading.full() ? reached : state.passed(reached);
    }

    /** A cursor behind everything that is there now. */
    String end(Connection connection) throws SQLException {
        JournalCursor end = JournalCursor.beginning(epoch(connection));
        BucketState[] states = BucketState.at(connection, end.positions());
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            end.positions()[bucket] = states[bucket].last();
        }
        return seal.close(end.content());
    }

    private static long epoch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select epoch from outbox_source")) {
            row.next();
            return row.getLong(1);
        }
    }
}
