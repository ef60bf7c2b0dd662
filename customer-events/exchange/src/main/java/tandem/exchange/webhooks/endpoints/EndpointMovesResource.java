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

    private final OwnEndpoints own;
    private final RegisteringEndpoints registering;
    private final Partner partner;
    private final IfMatch ifMatch;

    EndpointMovesResource(OwnEndpoints own, RegisteringEndpoints registering, Partner partner, IfMatch ifMatch) {
        this.own = own;
        this.registering = registering;
        this.partner = partner;
        this.ifMatch = ifMatch;
    }

    /** Signs with another secret, which this answer shows; the one before signs on beside it for 24 hours. */
    @POST
    @Path("rotate-secret")
    @Transactional
    @Idempotent
    public EndpointView rotate(UUID id, @NotNull @Valid RotateSecret command) {
        return registering.rotate(own.toChange(id, ifMatch), command);
    }

    /** Makes a key pair, whose public half verifies {@code v1a}; one made before signs no more. */
    @POST
    @Path("key-pair")
    @Transactional
    @Idempotent
    public EndpointView addKeyPair(UUID id) {
        return registering.addKeyPair(own.toChange(id, ifMatch));
    }

    /** Delivers again; what waited goes on as it was due. */
    @POST
    @Path("enable")
    @Transactional
    @Idempotent
    public EndpointView enable(UUID id) {
        return registering.enable(own.toChange(id, ifMatch), partner.grant());
    }

    /** Delivers nothing until it is enabled. */
    @POST
    @Path("disable")
    @Transactional
    @Idempotent
    public EndpointView disable(UUID id) {
        return registering.disable(own.toChange(id, ifMatch));
    }
}
