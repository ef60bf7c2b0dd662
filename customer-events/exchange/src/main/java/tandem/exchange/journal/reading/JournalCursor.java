package tandem.exchange.journal.reading;

import java.nio.BufferUnderflowException;
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
public record JournalCursor(int mark, long epoch, int bucket, long[] positions) {

    /** Before whatever the journal still has. */
    static final long BEGINNING = -1;

    /** Positions as they are, eight bytes each; as cursors were until 22 November 2026. */
    private static final byte WIDE = 'J';

    private static final byte COMPACT = 'K';
    private static final int HEAD = 1 + Integer.BYTES + Long.BYTES + 1;

    static JournalCursor beginning(long epoch) {
        long[] positions = new long[Buckets.COUNT];
        Arrays.fill(positions, BEGINNING);
        return new JournalCursor(JournalFilter.UNFILTERED, epoch, 0, positions);
    }

    /** Positions lie close to each other, so each is written as what it lacks to the highest, in as few bytes as it takes. */
    byte[] content() {
        long highest = Arrays.stream(positions).max().orElse(BEGINNING);
        ByteBuffer content = ByteBuffer.allocate(HEAD + (1 + Buckets.COUNT) * VarLong.MOST_BYTES);
        content.put(COMPACT).putInt(mark).putLong(epoch).put((byte) bucket);
        VarLong.write(content, highest - BEGINNING);
        for (long position : positions) {
            VarLong.write(content, highest - position);
        }
        return Arrays.copyOf(content.array(), content.position());
    }

    /**
     * Reads a cursor.
     *
     * @throws Refusal {@code invalid_cursor} when it is another kind of cursor
     */
    static JournalCursor of(ByteBuffer content) {
        try {
            JournalCursor cursor = read(content);
            if (!content.hasRemaining() && cursor.bucket >= 0 && cursor.bucket < Buckets.COUNT) {
                return cursor;
            }
        } catch (BufferUnderflowException e) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        throw new Refusal(RequestReason.INVALID_CURSOR);
    }

    private static JournalCursor read(ByteBuffer content) {
        byte form = content.get();
        int mark = content.getInt();
        long epoch = content.getLong();
        int bucket = content.get();
        return new JournalCursor(mark, epoch, bucket, positions(form, content));
    }

    private static long[] positions(byte form, ByteBuffer content) {
        long[] positions = new long[Buckets.COUNT];
        if (form == WIDE) {
            Arrays.setAll(positions, _ -> content.getLong());
        } else if (form == COMPACT) {
            long highest = VarLong.read(content) + BEGINNING;
            Arrays.setAll(positions, _ -> highest - VarLong.read(content));
        } else {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        return positions;
    }

    /** Right behind this event, for a reader who has come up to it. */
    JournalCursor movedTo(PlacedEvent event) {
        long[] moved = positions.clone();
        moved[event.bucket()] = event.position();
        return new JournalCursor(mark, epoch, event.bucket(), moved);
    }

    /** As if nothing was passed over. */
    JournalCursor unmarked() {
        return new JournalCursor(JournalFilter.UNFILTERED, epoch, bucket, positions);
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
