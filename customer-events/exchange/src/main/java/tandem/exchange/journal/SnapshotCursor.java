package tandem.exchange.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** The last event that was given, in the order of customers, subjects and types. */
record SnapshotCursor(UUID customer, UUID subject, String type) {

    /** Before every customer. */
    static final SnapshotCursor BEGINNING = new SnapshotCursor(new UUID(0, 0), new UUID(0, 0), "");

    /** Behind every id. */
    static final UUID LAST = new UUID(-1, -1);

    private static final byte VERSION = 'S';
    private static final int IDS = 4 * Long.BYTES;

    byte[] content() {
        byte[] name = type.getBytes(UTF_8);
        return ByteBuffer.allocate(1 + IDS + name.length)
                .put(VERSION)
                .putLong(customer.getMostSignificantBits())
                .putLong(customer.getLeastSignificantBits())
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .put(name)
                .array();
    }

    /**
     * Reads a cursor.
     *
     * @throws Refusal {@code invalid_cursor} when it is another kind of cursor
     */
    static SnapshotCursor of(ByteBuffer content) {
        if (content.remaining() < 1 + IDS || content.get() != VERSION) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        UUID customer = new UUID(content.getLong(), content.getLong());
        UUID subject = new UUID(content.getLong(), content.getLong());
        return new SnapshotCursor(customer, subject, UTF_8.decode(content).toString());
    }
}
