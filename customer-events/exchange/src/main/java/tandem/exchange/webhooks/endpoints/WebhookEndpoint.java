package tandem.exchange.webhooks.endpoints;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.partners.Grant;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.Ids;
import tandem.exchange.webhooks.WebhookReason;
import tandem.exchange.webhooks.signing.EndpointSecrets;
import tandem.exchange.webhooks.signing.SecretBox;
import tandem.exchange.webhooks.signing.SigningSecret;
import tandem.exchange.webhooks.wishes.EndpointWishes;

/**
 * The life of an endpoint: enabled from the start; disabled by its partner, by an operator, by an answer of 410 or by five
 * days of failure, and enabled again by its partner alone. Its secret may be replaced at any time.
 */
@Entity
class WebhookEndpoint {

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable String partner;

    @Embedded
    private Wanted wanted;

    @Enumerated(EnumType.STRING)
    private EndpointState state = EndpointState.ENABLED;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledBecause disabledBecause;

    private Instant stateSince;
    private Instant createdAt;

    @Embedded
    private EndpointSecrets secrets;

    WebhookEndpoint() {}

    static WebhookEndpoint register(
            String partner, Grant grant, EndpointWishes wishes, SigningSecret secret, SecretBox box, Instant now) {
        WebhookEndpoint endpoint = new WebhookEndpoint();
        endpoint.id = Ids.next();
        endpoint.partner = partner;
        endpoint.createdAt = now;
        endpoint.stateSince = now;
        endpoint.secrets = EndpointSecrets.of(endpoint.id, secret, box);
        endpoint.wanted = Wanted.of(grant, wishes);
        return endpoint;
    }

    /** Wants this from now on, and gets of it what the partner may read now. */
    void change(Grant grant, EndpointWishes wishes) {
        wanted = Wanted.of(grant, wishes);
    }

    /** Delivers again, of what the partner may read now. */
    void enable(Grant grant, Instant now) {
        moveTo(EndpointState.ENABLED, null, now);
        wanted.grant(grant);
    }

    /** Belongs to nobody from now on, and delivers and tells nothing any more; what remains of it is swept away. */
    void forget(Instant now) {
        if (state == EndpointState.ENABLED) {
            disable(DisabledBecause.PARTNER, now);
        }
        partner = null;
        wanted.forget();
        stateSince = now;
        secrets.forget();
    }

    void disable(DisabledBecause because, Instant now) {
        moveTo(EndpointState.DISABLED, because, now);
    }

    private void moveTo(EndpointState next, @Nullable DisabledBecause because, Instant now) {
        if (state == next) {
            throw new Refusal(WebhookReason.ENDPOINT_STATE)
                    .with("state", state.name().toLowerCase(Locale.ROOT));
        }
        state = next;
        disabledBecause = because;
        stateSince = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Null when it is forgotten. */
    @Nullable
    String partner() {
        return partner;
    }

    Wanted wanted() {
        return wanted;
    }

    EndpointState state() {
        return state;
    }

    @Nullable
    DisabledBecause disabledBecause() {
        return disabledBecause;
    }

    Instant stateSince() {
        return stateSince;
    }

    Instant createdAt() {
        return createdAt;
    }

    EndpointSecrets secrets() {
        return secrets;
    }
}
