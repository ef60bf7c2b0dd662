package tandem.exchange.webhooks.endpoints;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.http.Created;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.listing.Restriction;
import tandem.exchange.partners.Partner;
import tandem.exchange.problems.Refuses;
import tandem.exchange.webhooks.wishes.AddressFirst;
import tandem.exchange.webhooks.wishes.EndpointWishes;

/** A partner's own endpoints. */
@Path("/v1/webhooks/endpoints")
@Tag(name = "Webhook endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PARTNER)
@RunOnVirtualThread
class EndpointsResource {

    private static final Listing<WebhookEndpoint> ENDPOINTS = Listing.of(WebhookEndpoint.class)
            .filter("state", "state", EndpointState.class, Op.EQ)
            .filter("url", "wanted.url", String.class, Op.EQ, Op.CONTAINS)
            .sort("created_at");

    private final WebhookEndpoints endpoints;
    private final OwnEndpoints own;
    private final RegisteringEndpoints registering;
    private final Partner partner;
    private final IfMatch ifMatch;

    EndpointsResource(
            WebhookEndpoints endpoints,
            OwnEndpoints own,
            RegisteringEndpoints registering,
            Partner partner,
            IfMatch ifMatch) {
        this.endpoints = endpoints;
        this.own = own;
        this.registering = registering;
        this.partner = partner;
        this.ifMatch = ifMatch;
    }

    @POST
    @Operation(
            summary = "Register an endpoint",
            description = "This answer alone shows `secret`; a repeat under the same Idempotency-Key leaves it "
                    + "out. Whoever has lost it asks for another one with rotate-secret.")
    @Refuses({"url_not_allowed", "unknown_event_type", "too_many_endpoints", "webhooks_not_configured"})
    @AddressFirst
    @Transactional
    @Idempotent
    @APIResponseSchema(value = EndpointView.class, responseCode = "201")
    public Response register(@NotNull @Valid EndpointWishes wishes, @Context UriInfo uri) {
        EndpointView view = registering.register(partner.managingWebhooks(), partner.grant(), wishes);
        return Created.at(uri, view.id(), view);
    }

    @GET
    @Operation(summary = "List your endpoints")
    @Listed("ENDPOINTS")
    public Page<EndpointView> list(@Context UriInfo uri) {
        Restriction his = Restriction.where("e.partner = :partner", Map.of("partner", partner.managingWebhooks()));
        return ENDPOINTS.list(uri, endpoints.getEntityManager(), his, EndpointView::of);
    }

    @GET
    @Operation(summary = "Read an endpoint")
    @Path("{id}")
    public EndpointView get(UUID id) {
        return EndpointView.of(own.of(id));
    }

    @PUT
    @Operation(summary = "Replace all that may be changed of an endpoint")
    @Refuses({"url_not_allowed", "unknown_event_type"})
    @Path("{id}")
    @AddressFirst
    @Transactional
    public EndpointView change(UUID id, @NotNull @Valid EndpointWishes wishes) {
        return registering.change(own.toChange(id, ifMatch), partner.grant(), wishes);
    }

    @DELETE
    @Operation(summary = "Delete an endpoint", description = "Its secrets are gone at once, its deliveries soon.")
    @Path("{id}")
    @Transactional
    public void forget(UUID id) {
        registering.forget(own.toChange(id, ifMatch));
    }
}
