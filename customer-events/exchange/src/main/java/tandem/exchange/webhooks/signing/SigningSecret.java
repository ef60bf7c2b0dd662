package tandem.exchange.webhooks.signing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The shared secret of an endpoint: 24 to 64 random bytes, written {@code whsec_} and their Base64. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SigningSecret(byte[] bytes) {

    private static final String PREFIX = "whsec_";
    private static final int MADE = 32;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one of 32 bytes. */
    public static SigningSecret random() {
        byte[] bytes = new byte[MADE];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(bytes);
    }

    /** Reads one that a partner brings; empty when it is not of this form. */
    public static Optional<SigningSecret> of(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return bytes.length < SHORTEST || bytes.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(new SigningSecret(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it is shown, once. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** HMAC-SHA256 by this secret; made once for many contents, and used by one thread at a time. */
    Mac code() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
