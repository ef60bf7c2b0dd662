package tandem.exchange.webhooks.endpoints;

import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.text.CodePoints;
import tandem.exchange.webhooks.WebhookReason;
import tandem.exchange.webhooks.signing.SigningSecret;

/**
 * Sign with another secret from now on.
 *
 * @param secret one that the partner brings; left out for a random one
 */
record RotateSecret(@CodePoints(max = 200) @Nullable String secret) {

    SigningSecret next() {
        return secret == null
                ? SigningSecret.random()
                : SigningSecret.of(secret)
                        .orElseThrow(() ->
                                new Refusal(WebhookReason.INVALID_SECRET).at("/secret", WebhookReason.INVALID_SECRET));
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "RotateSecret";
    }
}
