package tandem.exchange.webhooks.signing;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an endpoint's deliveries are signed with, encrypted for that endpoint. */
@Embeddable
public class EndpointSecrets {

    /** How long a replaced secret signs on beside the new one. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private byte[] secret = {};
    private @Nullable Instant previousUntil;
    private byte @Nullable [] signingKey;
    private @Nullable String publicKey;

    EndpointSecrets() {}

    public static EndpointSecrets of(UUID endpoint, SigningSecret secret, SecretBox box) {
        EndpointSecrets secrets = new EndpointSecrets();
        secrets.secret = box.seal(endpoint, secret.bytes());
        return secrets;
    }

    /** Adds a key pair, so that every delivery carries {@code v1a} as well. */
    public void sign(UUID endpoint, SigningKey.Pair pair, SecretBox box) {
        signingKey = box.seal(endpoint, pair.key().bytes());
        publicKey = pair.publicKey();
    }

    /** Signs with this secret from now on; returns the encrypted one before, which signs on beside it for 24 hours. */
    public byte[] rotate(UUID endpoint, SigningSecret next, SecretBox box, Instant now) {
        byte[] retired = secret;
        previousUntil = now.plus(OVERLAP);
        secret = box.seal(endpoint, next.bytes());
        return retired;
    }

    /** Nothing can be signed any more. */
    public void forget() {
        secret = new byte[0];
        previousUntil = null;
        signingKey = null;
        publicKey = null;
    }

    /** When the secret before stops, or stopped, to sign. */
    @Nullable
    public Instant previousUntil() {
        return previousUntil;
    }

    @Nullable
    public String publicKey() {
        return publicKey;
    }
}
