package tandem.exchange.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/**
 * How far a reader has come: a position in each bucket. As positions rise within a bucket in the order of commits, nothing
 * can ever appear behind it.
 *
 * @param mark of the filter by which events were passed over
 * @param epoch of the journal; another one since a restore from a backup
 * @param bucket where the next page begins
 * @param positions by bucket; {@link #BEGINNING} where nothing was read yet
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JournalCursor(int mark, long epoch, int bucket, long[] positions) {

    /** Before whatever the journal still has. */
    static final long BEGINNING = -1;

    private static final byte VERSION = 'J';
    private static final int BYTES = 1 + Integer.BYTES + Long.BYTES + 1 + Buckets.COUNT * Long.BYTES;

    static JournalCursor beginning(long epoch) {
        long[] positions = new long[Buckets.COUNT];
        Arrays.fill(positions, BEGINNING);
        return new JournalCursor(JournalFilter.UNFILTERED, epoch, 0, positions);
    }

    byte[] content() {
        ByteBuffer content = ByteBuffer.allocate(BYTES);
        content.put(VERSION).putInt(mark).putLong(epoch).put((byte) bucket);
        for (long position : positions) {
            content.putLong(position);
        }
        return content.array();
    }

    /**
     * Reads a cursor.
     *
     * @throws Refusal {@code invalid_cursor} when it is another kind of cursor
     */
    static JournalCursor of(ByteBuffer content) {
        if (content.remaining() != BYTES || content.get() != VERSION) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        int mark = content.getInt();
        long epoch = content.getLong();
        int bucket = content.get();
        long[] positions = new long[Buckets.COUNT];
        for (int each = 0; each < positions.length; each++) {
            positions[each] = content.getLong();
        }
        if (bucket < 0 || bucket >= Buckets.COUNT) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        return new JournalCursor(mark, epoch, bucket, positions);
    }

    /**
     * Demands that a reader with this filter has missed nothing so far: one who has passed nothing over may go on with any.
     *
     * @throws Refusal {@code invalid_cursor}
     */
    void demandGoesOnWith(JournalFilter filter) {
        if (mark != JournalFilter.UNFILTERED && mark != filter.mark()) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
    }
}
