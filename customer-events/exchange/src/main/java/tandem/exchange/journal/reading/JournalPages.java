package tandem.exchange.journal.reading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.problems.Refusal;
import tandem.exchange.wire.StructuredEvent;

/** Leads readers through the journal, bucket by bucket, with bounded work for each page. */
@Singleton
public class JournalPages {

    /** Bytes of data that a follower is given at once, or a single event; many followers are served at the same time. */
    static final int FOLLOWED_BYTES = 256 * 1024;

    private final JournalReads database;
    private final CursorSeal seal;

    @Inject
    public JournalPages(DataSource database, CursorSeal seal) {
        this(new JournalReads(database), seal);
    }

    JournalPages(JournalReads database, CursorSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * The next page.
     *
     * @param cursor null to begin with the oldest that is there
     * @throws Refusal {@code invalid_cursor}, or {@code cursor_outlived} when something after it is gone
     */
    public JournalPage page(@Nullable String cursor, JournalFilter filter, int limit) {
        JournalReading read = read(opened(cursor, filter), filter, limit, JournalPage.MOST_BYTES);
        List<StructuredEvent> items =
                read.items().stream().map(PlacedEvent::event).toList();
        return new JournalPage(items, seal.close(read.to()), read.atEnd());
    }

    /**
     * The next events, each with the cursor to go on with right behind it.
     *
     * @param cursor null to begin with the oldest that is there
     * @throws Refusal as for a page
     */
    public Followed follow(@Nullable String cursor, JournalFilter filter, int limit) {
        return followed(read(opened(cursor, filter), filter, limit, FOLLOWED_BYTES));
    }

    /** The same for a reader who answers for what was passed over: one may go on behind it with any filter. */
    public Followed followFreely(String cursor, JournalFilter filter, int limit) {
        return followed(
                read(opened(cursor, filter), filter, limit, FOLLOWED_BYTES).unmarked());
    }

    private Followed followed(JournalReading read) {
        JournalCursor behind = read.from();
        List<Followed.Step> steps = new ArrayList<>(read.items().size());
        for (PlacedEvent item : read.items()) {
            behind = behind.movedTo(item);
            steps.add(new Followed.Step(item.event(), seal.close(behind)));
        }
        return new Followed(steps, seal.close(read.to()), read.atEnd());
    }

    /** A cursor behind everything that is there now. */
    public String now() {
        return seal.close(end());
    }

    /** A cursor behind what was published before this instant. */
    public String since(Instant instant) {
        JournalCursor place = database.read(connection -> JournalPlaces.since(connection, instant));
        return seal.close(place);
    }

    JournalCursor end() {
        return database.read(JournalPlaces::end);
    }

    private @Nullable JournalCursor opened(@Nullable String cursor, JournalFilter filter) {
        if (cursor == null) {
            return null;
        }
        JournalCursor from = JournalCursor.of(seal.open(cursor));
        from.demandGoesOnWith(filter);
        return from;
    }

    /**
     * What follows a place.
     *
     * @param from null to begin with the oldest that is there
     * @param events so many at most
     * @param bytes of data at which it ends; it may be longer by one event
     * @throws Refusal {@code cursor_outlived}
     */
    JournalReading read(@Nullable JournalCursor from, JournalFilter filter, int events, int bytes) {
        return database.read(connection -> {
            connection.setAutoCommit(false);
            long epoch = JournalPlaces.epoch(connection);
            if (from != null && from.epoch() != epoch) {
                throw new Refusal(JournalReason.CURSOR_OUTLIVED);
            }
            BucketReading reading = new BucketReading(connection, filter, events, bytes);
            JournalReading read =
                    read(connection, from == null ? JournalCursor.beginning(epoch) : from, filter, reading);
            connection.commit();
            return read;
        });
    }

    private static JournalReading read(
            Connection connection, JournalCursor from, JournalFilter filter, BucketReading reading)
            throws SQLException {
        long[] positions = from.positions().clone();
        BucketState[] states = BucketState.at(connection, positions);
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            positions[bucket] = states[bucket].begun(positions[bucket]);
        }
        JournalCursor begun = new JournalCursor(filter.mark(), from.epoch(), from.bucket(), positions.clone());
        int next = from.bucket();
        for (int turn = 0; turn < Buckets.COUNT && !reading.full(); turn++) {
            int bucket = (from.bucket() + turn) % Buckets.COUNT;
            if (filter.wants(bucket)) {
                positions[bucket] = read(reading, bucket, positions[bucket], states[bucket]);
            }
            next = (bucket + 1) % Buckets.COUNT;
        }
        JournalCursor to = new JournalCursor(filter.mark(), from.epoch(), next, positions);
        return new JournalReading(begun, reading.items(), to, !reading.full());
    }

    private static long read(BucketReading reading, int bucket, long position, BucketState state) throws SQLException {
        if (state.outlived(position)) {
            throw new Refusal(JournalReason.CURSOR_OUTLIVED);
        }
        long reached = state.waiting() ? reading.read(bucket, position) : position;
        return reading.full() ? reached : state.passed(reached);
    }
}
