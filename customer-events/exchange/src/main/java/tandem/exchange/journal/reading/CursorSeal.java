package tandem.exchange.journal.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/**
 * Makes cursors opaque, and tells one that this journal never gave. The check keeps out what was cut, changed or given by
 * the other service; it is no secret, as a forged cursor could only begin a page elsewhere in the same journal.
 */
@Singleton
public class CursorSeal {

    private static final int CHECK = 8;

    private final String journal;

    public CursorSeal(@ConfigProperty(name = "quarkus.application.name") String journal) {
        this.journal = journal;
    }

    public String close(JournalCursor cursor) {
        return close(cursor.content());
    }

    public String close(byte[] content) {
        ByteBuffer sealed = ByteBuffer.allocate(CHECK + content.length);
        sealed.put(check(content)).put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    /**
     * What was sealed.
     *
     * @throws Refusal {@code invalid_cursor} when it was not sealed here
     */
    public ByteBuffer open(String text) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text);
            byte[] content = Arrays.copyOfRange(sealed, Math.min(CHECK, sealed.length), sealed.length);
            if (Arrays.equals(Arrays.copyOf(sealed, CHECK), check(content))) {
                return ByteBuffer.wrap(content);
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(RequestReason.INVALID_CURSOR);
        }
        throw new Refusal(RequestReason.INVALID_CURSOR);
    }

    private byte[] check(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(journal.getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(content), CHECK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
