package tandem.exchange.webhooks.endpoints;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.problems.Refusal;
import tandem.exchange.webhooks.WebhookReason;
import tandem.exchange.webhooks.queue.DueBell;
import tandem.exchange.webhooks.signing.EndpointSecrets;
import tandem.exchange.webhooks.signing.SecretBox;
import tandem.exchange.webhooks.signing.SigningKey;
import tandem.exchange.webhooks.signing.SigningSecret;
import tandem.exchange.webhooks.wishes.AddressVerdict;
import tandem.exchange.webhooks.wishes.EndpointWishes;

/** Takes endpoints of partners on, and changes them, once all that can be wrong with them is checked. */
@ApplicationScoped
class RegisteringEndpoints {

    private final WebhookEndpoints endpoints;
    private final RevokedDeliveries revoked;
    private final AddressVerdict address;
    private final SecretBox box;
    private final WebhooksConfig config;
    private final DueBell bell;
    private final Clock clock;
    private final Side own;

    RegisteringEndpoints(
            WebhookEndpoints endpoints,
            RevokedDeliveries revoked,
            AddressVerdict address,
            SecretBox box,
            WebhooksConfig config,
            DueBell bell,
            Clock clock,
            @ConfigProperty(name = "tandem.exchange.publishes-as") Side own) {
        this.endpoints = endpoints;
        this.revoked = revoked;
        this.address = address;
        this.box = box;
        this.config = config;
        this.bell = bell;
        this.clock = clock;
        this.own = own;
    }

    /** The answer shows the secret. */
    EndpointView register(String partner, Grant grant, EndpointWishes wishes) {
        demandKey();
        address.demandAllowed(wishes.url());
        if (endpoints.countAlone(partner) >= config.perPartner()) {
            throw new Refusal(WebhookReason.TOO_MANY_ENDPOINTS).with("limit", config.perPartner());
        }
        wishes.demandKnown(grant, own);
        SigningSecret secret = SigningSecret.random();
        WebhookEndpoint endpoint = WebhookEndpoint.register(partner, grant, wishes, secret, box, clock.instant());
        endpoints.persist(endpoint);
        return shown(endpoint, secret.text());
    }

    EndpointView change(WebhookEndpoint endpoint, Grant grant, EndpointWishes wishes) {
        address.demandAllowed(wishes.url());
        wishes.demandKnown(grant, own);
        Wanted before = endpoint.wanted();
        keepWhatIsGranted(endpoint, before.grantedTypes(), grant);
        if (!wishes.url().equals(before.url()) || Boolean.TRUE.equals(wishes.ordered()) != before.ordered()) {
            beginAnew(endpoint);
        }
        endpoint.change(grant, wishes);
        return shown(endpoint, null);
    }

    /** The answer shows the new secret. */
    EndpointView rotate(WebhookEndpoint endpoint, RotateSecret command) {
        demandKey();
        SigningSecret next = command.next();
        Instant now = clock.instant();
        byte[] retired = endpoint.secrets().rotate(endpoint.id(), next, box, now);
        endpoints.retire(endpoint.id(), retired, now.plus(EndpointSecrets.OVERLAP));
        return shown(endpoint, next.text());
    }

    /** The key before, if any, signs no more. */
    EndpointView addKeyPair(WebhookEndpoint endpoint) {
        demandKey();
        endpoint.secrets().sign(endpoint.id(), SigningKey.Pair.random(), box);
        return shown(endpoint, null);
    }

    /** Delivers again, as if nothing had failed before. */
    EndpointView enable(WebhookEndpoint endpoint, Grant grant) {
        grant.demandSomeOf(own);
        TypePatterns before = endpoint.wanted().grantedTypes();
        endpoint.enable(grant, clock.instant());
        keepWhatIsGranted(endpoint, before, grant);
        beginAnew(endpoint);
        return shown(endpoint, null);
    }

    /** What the partner may read no more is not delivered, though it waits. Comes first, since it takes the lane for itself. */
    private void keepWhatIsGranted(WebhookEndpoint endpoint, TypePatterns before, Grant grant) {
        if (!grant.types().equals(before)) {
            revoked.giveUp(endpoint.id(), grant.types(), clock.instant());
            beginAnew(endpoint);
        }
    }

    private void beginAnew(WebhookEndpoint endpoint) {
        endpoints.beginAnew(endpoint.id());
        bell.ringOnceCommitted();
    }

    /** Delivers nothing until it is enabled. */
    EndpointView disable(WebhookEndpoint endpoint) {
        endpoint.disable(DisabledBecause.PARTNER, clock.instant());
        return shown(endpoint, null);
    }

    void forget(WebhookEndpoint endpoint) {
        endpoint.forget(clock.instant());
        endpoints.forgetRetiredSecrets(endpoint.id());
    }

    private EndpointView shown(WebhookEndpoint endpoint, @Nullable String secret) {
        endpoints.flush();
        return EndpointView.showing(endpoint, secret);
    }

    private void demandKey() {
        if (!box.isOpen()) {
            throw new Refusal(WebhookReason.WEBHOOKS_NOT_CONFIGURED);
        }
    }
}
