package tandem.exchange.convergence;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** Where a page of subjects ended; callers treat it as opaque. */
record FactsCursor(UUID customerId, UUID subject) {

    /** Before the first. */
    static final FactsCursor START = new FactsCursor(new UUID(0, 0), new UUID(0, 0));

    private static final int BYTES = 32;

    static FactsCursor after(Fingerprint last) {
        return new FactsCursor(last.customerId(), last.subject());
    }

    /** Refuses what {@link #text} never gave. */
    static FactsCursor of(@Nullable String text) {
        if (text == null) {
            return START;
        }
        ByteBuffer bytes = decoded(text);
        if (bytes.remaining() != BYTES) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        return new FactsCursor(new UUID(bytes.getLong(), bytes.getLong()), new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static ByteBuffer decoded(String text) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
    }

    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(customerId.getMostSignificantBits())
                .putLong(customerId.getLeastSignificantBits())
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
