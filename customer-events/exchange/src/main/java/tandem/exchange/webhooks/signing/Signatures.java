package tandem.exchange.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import javax.crypto.Mac;

/** Signs the deliveries of one endpoint. */
public final class Signatures {

    private final List<Mac> codes;
    private final Optional<SigningKey> key;

    /**
     * Signs with these.
     *
     * @param secrets the present one, and those before while they still sign
     * @param key where the endpoint asked for {@code v1a}
     */
    public Signatures(List<SigningSecret> secrets, Optional<SigningKey> key) {
        this.codes = secrets.stream().map(SigningSecret::code).toList();
        this.key = key;
    }

    /**
     * The value of {@code webhook-signature}: for each secret {@code v1,} and the HMAC-SHA256 of the signed content in Base64.
     *
     * @param id {@code webhook-id}
     * @param attempted the attempt's instant, of which whole seconds are {@code webhook-timestamp}
     * @param body the very bytes that are sent
     */
    public synchronized String sign(UUID id, Instant attempted, byte[] body) {
        byte[] head = (id + "." + attempted.getEpochSecond() + ".").getBytes(UTF_8);
        byte[] content = new byte[head.length + body.length];
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        StringJoiner signatures = new StringJoiner(" ");
        for (Mac code : codes) {
            signatures.add("v1," + Base64.getEncoder().encodeToString(code.doFinal(content)));
        }
        key.ifPresent(pair -> signatures.add(pair.sign(content)));
        return signatures.toString();
    }
}
