package tandem.exchange.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Signs the deliveries of one endpoint.
 *
 * @param secrets the present one, and the one before while it still signs
 * @param key where the endpoint asked for {@code v1a}
 */
public record Signatures(List<SigningSecret> secrets, Optional<SigningKey> key) {

    public Signatures {
        secrets = List.copyOf(secrets);
    }

    /**
     * The value of {@code webhook-signature}.
     *
     * @param id {@code webhook-id}
     * @param attempted the attempt's instant, of which whole seconds are {@code webhook-timestamp}
     * @param body the very bytes that are sent
     */
    public String sign(UUID id, Instant attempted, byte[] body) {
        byte[] head = (id + "." + attempted.getEpochSecond() + ".").getBytes(UTF_8);
        byte[] content = new byte[head.length + body.length];
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        return Stream.concat(
                        secrets.stream().map(secret -> secret.sign(content)),
                        key.stream().map(pair -> pair.sign(content)))
                .collect(Collectors.joining(" "));
    }
}
