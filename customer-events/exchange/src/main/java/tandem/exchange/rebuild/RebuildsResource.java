package tandem.exchange.rebuild;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

/** Rebuilds over HTTP. */
@Path("/v1/exchange/rebuilds")
@Tag(name = "Operations: rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RebuildsResource {

    private static final Listing<Rebuild> REBUILDS = Listing.of(Rebuild.class)
            .filter("view", "view", String.class, Op.EQ, Op.IN)
            .filter("state", "state", RebuildState.class, Op.EQ, Op.IN)
            .filter("requested_at", "requestedAt", Instant.class, Op.GTE, Op.LT)
            .sort("-requested_at");

    private final RequestingRebuilds requesting;
    private final Rebuilds rebuilds;
    private final EntityManager entities;
    private final Caller caller;

    RebuildsResource(RequestingRebuilds requesting, Rebuilds rebuilds, EntityManager entities, Caller caller) {
        this.requesting = requesting;
        this.rebuilds = rebuilds;
        this.entities = entities;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Request the rebuild of a view",
            description = "Makes the view anew from the other side's journal while the old one serves; answers "
                    + "at once. A view has one rebuild at a time.")
    @Refuses({"peer_unknown", "rebuild_running"})
    @RolesAllowed(Role.OPERATOR)
    @Transactional
    @Idempotent
    @APIResponseSchema(value = RebuildView.class, responseCode = "202")
    public Response request(@NotNull @Valid RequestRebuild command, @Context UriInfo uri) {
        Rebuild rebuild = requesting.request(command, caller.name());
        return Response.accepted(RebuildView.of(rebuild))
                .location(uri.getAbsolutePathBuilder()
                        .path("{id}")
                        .build(rebuild.id().toString()))
                .build();
    }

    @GET
    @Operation(summary = "List rebuilds")
    @RolesAllowed(Role.OPERATOR)
    @Listed
    public Page<RebuildView> list(@Context UriInfo uri) {
        return REBUILDS.list(uri, entities, RebuildView::of);
    }

    @GET
    @Operation(summary = "Read how far a rebuild is")
    @Path("{id}")
    @RolesAllowed(Role.OPERATOR)
    public RebuildView get(@PathParam("id") UUID id) {
        return RebuildView.of(rebuilds.existing(id));
    }
}
