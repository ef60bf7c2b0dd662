package tandem.exchange.listing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort value and the id of its last row, bound to the question by a mark of filters and order.
 * Callers treat it as opaque; a forged one can only begin a page elsewhere in the same list.
 */
record Cursor(int mark, String id, @Nullable String value) {

    /** A mark of a question: two questions that differ have different ones. */
    static int mark(String question) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        String plain = Integer.toHexString(mark) + "\n" + id + (value == null ? "" : "\n" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor that this text stands for; empty where it stands for none. */
    static Optional<Cursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\n", 3);
            if (parts.length < 2) {
                return Optional.empty();
            }
            return Optional.of(
                    new Cursor(Integer.parseUnsignedInt(parts[0], 16), parts[1], parts.length == 3 ? parts[2] : null));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
