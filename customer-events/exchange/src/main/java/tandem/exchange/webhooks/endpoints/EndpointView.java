package tandem.exchange.webhooks.endpoints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.Versioned;
import tandem.exchange.idempotency.ShownOnce;

/** An endpoint as its partner sees it. */
record EndpointView(
        UUID id,
        long version,
        String url,
        @Nullable String description,
        List<String> eventTypes,
        @Nullable UUID customerId,
        boolean ordered,
        @Nullable Integer ratePerSecond,
        EndpointState state,

        @Schema(
                description =
                        "partner: you asked for it; operator: the service's operator did; gone: it answered 410; failing:"
                                + " for five days every attempt failed; absent while it is enabled")
        @Nullable
        DisabledBecause disabledBecause,

        Instant stateSince,
        Instant createdAt,

        @Schema(description = "until when the secret before signs as well; absent when there was none") @Nullable
        Instant previousSecretUntil,

        @Schema(description = "what `v1a` is verified with; absent without a key pair") @Nullable
        String publicKey,

        @Schema(description = "only in the first answer to the request that made it") @Nullable
        String secret)
        implements Versioned, ShownOnce {

    static EndpointView of(WebhookEndpoint endpoint) {
        return showing(endpoint, null);
    }

    /** Shows a secret that was made just now. */
    static EndpointView showing(WebhookEndpoint endpoint, @Nullable String secret) {
        return new EndpointView(
                endpoint.id(),
                endpoint.version(),
                endpoint.wanted().url(),
                endpoint.wanted().description(),
                endpoint.wanted().eventTypes().patterns(),
                endpoint.wanted().customerId(),
                endpoint.wanted().ordered(),
                endpoint.wanted().ratePerSecond(),
                endpoint.state(),
                endpoint.disabledBecause(),
                endpoint.stateSince(),
                endpoint.createdAt(),
                endpoint.secrets().previousUntil(),
                endpoint.secrets().publicKey(),
                secret);
    }

    @Override
    public EndpointView kept() {
        return new EndpointView(
                id,
                version,
                url,
                description,
                eventTypes,
                customerId,
                ordered,
                ratePerSecond,
                state,
                disabledBecause,
                stateSince,
                createdAt,
                previousSecretUntil,
                publicKey,
                null);
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "EndpointView[" + id + "]";
    }
}
