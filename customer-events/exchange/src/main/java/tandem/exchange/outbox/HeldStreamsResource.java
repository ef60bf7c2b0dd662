package tandem.exchange.outbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

/** Customers whose events are held back, and how they go on once the cause is mended. */
@Path("/v1/exchange/streams")
@Tag(name = "Operations: exchange")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class HeldStreamsResource {

    private static final Logger LOG = Logger.getLogger(HeldStreamsResource.class);

    private static final Listing<HeldStream> STREAMS = Listing.of(HeldStream.class)
            .filter("customer_id", "id", UUID.class, Op.EQ)
            .filter("blocked", "blocked", Boolean.class, Op.EQ)
            .sort("blocked_since", "customer_id");

    private final EntityManager entities;
    private final HeldStreams streams;
    private final Caller caller;

    HeldStreamsResource(EntityManager entities, HeldStreams streams, Caller caller) {
        this.entities = entities;
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List the customers whose events are held back",
            description = "The broker refuses the first event of each, and the others wait behind it.")
    @Listed
    public Page<HeldStreamView> list(UriInfo uri) {
        return STREAMS.list(uri, entities, HeldStreamView::of);
    }

    @POST
    @Operation(
            summary = "Let a blocked customer's events go on",
            description = "Once the cause is mended; nothing is passed over. Otherwise it is blocked again "
                    + "after ten refusals more.")
    @Refuses("stream_not_blocked")
    @APIResponse(responseCode = "204", description = "Goes on")
    @Path("{customer_id}/unblock")
    @Idempotent
    @Transactional
    public void unblock(@PathParam("customer_id") UUID customerId) {
        streams.unblock(customerId);
        LOG.infof("A blocked stream goes on: customer=%s by=%s", customerId, caller.name());
    }
}
