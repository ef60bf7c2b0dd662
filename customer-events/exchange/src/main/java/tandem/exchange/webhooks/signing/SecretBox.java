package tandem.exchange.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps secrets encrypted: AES-256-GCM under {@code tandem.webhooks.keys}, a list of {@code name:base64} of which the first
 * encrypts and all decrypt, so that a key can be replaced without a stop. What was sealed for one endpoint does not open for
 * another.
 */
@Singleton
public class SecretBox {

    private static final Logger LOG = Logger.getLogger(SecretBox.class);

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    public SecretBox(@ConfigProperty(name = "tandem.webhooks.keys") Optional<List<String>> configured) {
        configured.orElse(List.of()).forEach(this::add);
    }

    /** Says so once where there is no key, since nothing else does. */
    void start(@Observes StartupEvent started) {
        if (!isOpen()) {
            LOG.warn("tandem.webhooks.keys is not set: no endpoint is registered, and nothing is delivered from here");
        }
    }

    /** Whether there is a key at all; without one nothing can be sealed. */
    public boolean isOpen() {
        return !keys.isEmpty();
    }

    /**
     * Encrypts a secret for one endpoint.
     *
     * @throws IllegalStateException without a key
     */
    public byte[] seal(UUID endpoint, byte[] secret) {
        Map.Entry<String, SecretKeySpec> newest = keys.entrySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("tandem.webhooks.keys is not set"));
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] name = newest.getKey().getBytes(UTF_8);
        byte[] sealed = transform(Cipher.ENCRYPT_MODE, newest.getValue(), nonce, endpoint, secret);
        return ByteBuffer.allocate(1 + name.length + NONCE + sealed.length)
                .put((byte) name.length)
                .put(name)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Decrypts what was sealed for this endpoint.
     *
     * @throws IllegalStateException when its key is not configured any more, or it was sealed for another endpoint
     */
    public byte[] open(UUID endpoint, byte[] sealed) {
        ByteBuffer content = ByteBuffer.wrap(sealed);
        String name = new String(take(content, content.get()), UTF_8);
        SecretKeySpec key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("tandem.webhooks.keys lacks the key " + name);
        }
        byte[] nonce = take(content, NONCE);
        return transform(Cipher.DECRYPT_MODE, key, nonce, endpoint, take(content, content.remaining()));
    }

    private void add(String named) {
        int colon = named.indexOf(':');
        byte[] key = colon < 1 ? new byte[0] : Base64.getDecoder().decode(named.substring(colon + 1));
        if (key.length != KEY || colon > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "tandem.webhooks.keys wants name:base64 of 32 bytes, separated by commas");
        }
        keys.put(named.substring(0, colon), new SecretKeySpec(key, "AES"));
    }

    private static byte[] transform(int mode, SecretKeySpec key, byte[] nonce, UUID endpoint, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(endpoint.toString().getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook's secret was not " + (mode == 1 ? "sealed" : "opened"), e);
        }
    }

    private static byte[] take(ByteBuffer content, int length) {
        byte[] taken = new byte[length];
        content.get(taken);
        return taken;
    }
}
