package tandem.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.UUID;

/**
 * Ids for customers that are known by an external id. Both sides and every partner mint the same one without talking.
 */
public final class CustomerIds {

    /** The namespace of Tandem's customers. */
    private static final UUID NAMESPACE = UUID.fromString("6a1f0d5e-3c0b-5c1e-9d5a-7f0e2b8c4d11");

    private CustomerIds() {}

    /**
     * The name-based UUID, version 5 (RFC 9562, 5.5), of an external id. The name is source, a line feed, external id, in
     * Unicode's normal form C and UTF-8.
     *
     * @param source the system that knows the customer, without a line feed
     * @param externalId the customer's id there
     * @throws IllegalArgumentException when one is blank, or the source holds a line feed
     */
    public static UUID of(String source, String externalId) {
        if (Checks.text(source, "source").indexOf('\n') >= 0) {
            throw new IllegalArgumentException("source holds a line feed");
        }
        return nameBased(
                NAMESPACE,
                Normalizer.normalize(source + "\n" + Checks.text(externalId, "external id"), Normalizer.Form.NFC));
    }

    static UUID nameBased(UUID namespace, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + bytes.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(bytes);
        ByteBuffer hash = ByteBuffer.wrap(sha1(input.array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
