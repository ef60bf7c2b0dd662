package tandem.exchange.webhooks.endpoints;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import tandem.exchange.access.Role;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.partners.Partner;

/** What a partner does with an endpoint. */
@Path("/v1/webhooks/endpoints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PARTNER)
@RunOnVirtualThread
class EndpointMovesResource {

    private final WebhookEndpoints endpoints;
    private final RegisteringEndpoints registering;
    private final Partner partner;
    private final IfMatch ifMatch;
    private final Clock clock;

    EndpointMovesResource(
            WebhookEndpoints endpoints,
            RegisteringEndpoints registering,
            Partner partner,
            IfMatch ifMatch,
            Clock clock) {
        this.endpoints = endpoints;
        this.registering = registering;
        this.partner = partner;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** Signs with another secret, which this answer shows; the one before signs on beside it for 24 hours. */
    @POST
    @Path("rotate-secret")
    @Transactional
    @Idempotent
    public EndpointView rotate(UUID id, @NotNull @Valid RotateSecret command) {
        return registering.rotate(demanded(id), command);
    }

    /** Makes a key pair, whose public half verifies {@code v1a}; one made before signs no more. */
    @POST
    @Path("key-pair")
    @Transactional
    @Idempotent
    public EndpointView addKeyPair(UUID id) {
        return registering.addKeyPair(demanded(id));
    }

    /** Delivers again; what waited goes on as it was due. */
    @POST
    @Path("enable")
    @Transactional
    @Idempotent
    public EndpointView enable(UUID id) {
        return registering.enable(demanded(id), partner.grant());
    }

    /** Delivers nothing until it is enabled. */
    @POST
    @Path("disable")
    @Transactional
    @Idempotent
    public EndpointView disable(UUID id) {
        WebhookEndpoint endpoint = demanded(id);
        endpoint.disable(DisabledBecause.PARTNER, clock.instant());
        endpoints.flush();
        return EndpointView.of(endpoint);
    }

    private WebhookEndpoint demanded(UUID id) {
        WebhookEndpoint endpoint = endpoints.locked(partner.managingWebhooks(), id);
        ifMatch.require(endpoint.version());
        return endpoint;
    }
}
