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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.partners.Partner;
import tandem.exchange.problems.Refuses;

/** What a partner does with an endpoint. */
@Path("/v1/webhooks/endpoints/{id}")
@Tag(name = "Webhook endpoints")
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

    @POST
    @Operation(
            summary = "Sign with another secret",
            description = "This answer alone shows it; the one before signs on beside it for 24 hours.")
    @Refuses({"invalid_secret", "webhooks_not_configured"})
    @Path("rotate-secret")
    @Transactional
    @Idempotent
    public EndpointView rotate(UUID id, @NotNull @Valid RotateSecret command) {
        return registering.rotate(own.toChange(id, ifMatch), command);
    }

    @POST
    @Operation(
            summary = "Sign with a new key pair too",
            description = "Its public half verifies `v1a`; a pair made before signs no more.")
    @Refuses("webhooks_not_configured")
    @Path("key-pair")
    @Transactional
    @Idempotent
    public EndpointView addKeyPair(UUID id) {
        return registering.addKeyPair(own.toChange(id, ifMatch));
    }

    @POST
    @Operation(
            summary = "Enable an endpoint",
            description = "What waited goes on as it was due; what was published while it was disabled comes by "
                    + "a recovery only.")
    @Refuses("endpoint_state")
    @Path("enable")
    @Transactional
    @Idempotent
    public EndpointView enable(UUID id) {
        return registering.enable(own.toChange(id, ifMatch), partner.grant());
    }

    @POST
    @Operation(summary = "Disable an endpoint", description = "Nothing is delivered to it until it is enabled.")
    @Refuses("endpoint_state")
    @Path("disable")
    @Transactional
    @Idempotent
    public EndpointView disable(UUID id) {
        return registering.disable(own.toChange(id, ifMatch));
    }
}
