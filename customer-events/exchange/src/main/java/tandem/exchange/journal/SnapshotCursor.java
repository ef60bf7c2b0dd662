package tandem.exchange.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.wire.EventAttributes;

/**
 * The last event that was given, in the order of customers, subjects and types.
 *
 * @param alone whether no other customer is asked for
 */
record SnapshotCursor(UUID customer, UUID subject, String type, boolean alone) {

    /** Behind every id. */
    static final UUID LAST = new UUID(-1, -1);

    private static final UUID FIRST = new UUID(0, 0);

    private static final byte OF_ALL = 'S';
    private static final byte OF_ONE = 'C';
    private static final int IDS = 4 * Long.BYTES;

    /** The last of the few customers whose ids begin with the same 64 bits; it tells the other half of none. */
    static UUID lastLike(UUID customer) {
        return new UUID(customer.getMostSignificantBits(), -1);
    }

    /** Before every customer, or before this one. */
    static SnapshotCursor beginning(@Nullable UUID customer) {
        return new SnapshotCursor(customer == null ? FIRST : customer, FIRST, "", customer != null);
    }

    SnapshotCursor at(EventAttributes event) {
        return new SnapshotCursor(event.customerId(), event.subject(), event.type(), alone);
    }

    SnapshotCursor behind(UUID everythingOf) {
        return new SnapshotCursor(everythingOf, LAST, "", alone);
    }

    byte[] content() {
        byte[] name = type.getBytes(UTF_8);
        return ByteBuffer.allocate(1 + IDS + name.length)
                .put(alone ? OF_ONE : OF_ALL)
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
        if (content.remaining() < 1 + IDS) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        byte kind = content.get();
        if (kind != OF_ALL && kind != OF_ONE) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        UUID customer = new UUID(content.getLong(), content.getLong());
        UUID subject = new UUID(content.getLong(), content.getLong());
        String type = UTF_8.decode(content).toString();
        if (type.indexOf('\0') >= 0) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        return new SnapshotCursor(customer, subject, type, kind == OF_ONE);
    }

    /**
     * This one, for a reader who asks for the same as before.
     *
     * @param asked null for all customers
     * @throws Refusal {@code invalid_cursor} otherwise
     */
    SnapshotCursor demandGoesOnWith(@Nullable UUID asked) {
        if (alone != (asked != null) || (alone && !customer.equals(asked))) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        return this;
    }
}
