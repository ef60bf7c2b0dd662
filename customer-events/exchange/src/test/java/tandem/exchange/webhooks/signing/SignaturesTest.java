package tandem.exchange.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Verified by the library that partners use. */
class SignaturesTest {

    private static final byte[] BODY = "{\"type\":\"tandem.sales.DealClosed.v1\",\"name\":\"株式会社\"}".getBytes(UTF_8);

    private final UUID id = UUID.randomUUID();
    private final Instant now = Instant.now();
    private final SigningSecret secret = SigningSecret.random();

    @Test
    void a_delivery_verifies_with_its_secret() throws Exception {
        String signature = new Signatures(List.of(secret), Optional.empty()).sign(id, now, BODY);

        new Webhook(secret.text()).verify(new String(BODY, UTF_8), headers(now, signature));
    }

    @Test
    void a_body_that_was_tampered_with_fails() {
        String signature = new Signatures(List.of(secret), Optional.empty()).sign(id, now, BODY);

        assertThatThrownBy(
                        () -> new Webhook(secret.text()).verify(new String(BODY, UTF_8) + " ", headers(now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void an_old_timestamp_fails() {
        Instant old = now.minusSeconds(301);
        String signature = new Signatures(List.of(secret), Optional.empty()).sign(id, old, BODY);

        assertThatThrownBy(() -> new Webhook(secret.text()).verify(new String(BODY, UTF_8), headers(old, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void during_a_rotation_the_old_and_the_new_secret_verify() throws Exception {
        SigningSecret next = SigningSecret.random();
        String signature = new Signatures(List.of(next, secret), Optional.empty()).sign(id, now, BODY);

        new Webhook(secret.text()).verify(new String(BODY, UTF_8), headers(now, signature));
        new Webhook(next.text()).verify(new String(BODY, UTF_8), headers(now, signature));
    }

    @Test
    void a_secret_that_was_retired_fails() {
        String signature = new Signatures(List.of(SigningSecret.random()), Optional.empty()).sign(id, now, BODY);

        assertThatThrownBy(() -> new Webhook(secret.text()).verify(new String(BODY, UTF_8), headers(now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void an_endpoint_with_a_key_pair_is_signed_for_anybody_who_has_its_public_half() throws Exception {
        SigningKey.Pair pair = SigningKey.Pair.random();
        String signature = new Signatures(List.of(secret), Optional.of(pair.key())).sign(id, now, BODY);

        assertThat(signature).startsWith("v1,").contains(" v1a,");
        String asymmetric = signature.substring(signature.indexOf(" v1a,") + 5);
        assertThat(verifies(pair.publicKey(), asymmetric, BODY)).isTrue();
        assertThat(verifies(pair.publicKey(), asymmetric, "{}".getBytes(UTF_8))).isFalse();
        new Webhook(secret.text()).verify(new String(BODY, UTF_8), headers(now, signature));
    }

    private boolean verifies(String publicKey, String asymmetric, byte[] body) throws Exception {
        byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = new byte[prefix.length + raw.length];
        System.arraycopy(prefix, 0, encoded, 0, prefix.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update((id + "." + now.getEpochSecond() + ".").getBytes(UTF_8));
        verifier.update(body);
        return verifier.verify(Base64.getDecoder().decode(asymmetric));
    }

    private HttpHeaders headers(Instant attempted, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id.toString()),
                        "webhook-timestamp", List.of(Long.toString(attempted.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (_, _) -> true);
    }
}
