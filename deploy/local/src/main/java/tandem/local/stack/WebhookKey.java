package tandem.local.stack;

import java.security.SecureRandom;
import java.util.Base64;

/** The key under which the services of a local stack keep the secrets of partners' webhooks; made once for a folder. */
final class WebhookKey {

    private static final int BYTES = 32;

    private WebhookKey() {}

    /** 32 bytes in Base64. */
    static String of(DataFolder folder) {
        return Base64.getEncoder().encodeToString(Secrets.keptIn(folder.secret("webhook-key"), WebhookKey::generate));
    }

    private static byte[] generate() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
