package tandem.exchange.webhooks.deliverylog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.listing.Restriction;
import tandem.exchange.problems.Refuses;
import tandem.exchange.time.Turns;
import tandem.exchange.webhooks.endpoints.OwnEndpoints;

/** The deliveries of a partner's endpoint. */
@Path("/v1/webhooks/endpoints/{endpoint}/deliveries")
@Tag(name = "Webhook deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PARTNER)
@RunOnVirtualThread
class DeliveriesResource {

    private static final int ATTEMPTS = 50;
    private static final int LISTS_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Listing<LoggedDelivery> DELIVERIES = Listing.of(LoggedDelivery.class)
            .filter("state", "state", DeliveryState.class, Op.EQ, Op.IN)
            .filter("type", "type", String.class, Op.EQ, Op.IN)
            .filter("event_id", "eventId", UUID.class, Op.EQ)
            .filter("created_at", "createdAt", Instant.class, Op.GTE, Op.LT)
            .sort("-created_at");

    private final OwnEndpoints own;
    private final DeliveryLog log;
    private final EntityManager entities;
    private final Caller caller;

    /** A filter that fits little, or a count, may look at millions: others of the service still find a connection. */
    private final Turns lists = new Turns(LISTS_AT_ONCE, PATIENCE);

    DeliveriesResource(OwnEndpoints own, DeliveryLog log, EntityManager entities, Caller caller) {
        this.own = own;
        this.log = log;
        this.entities = entities;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the deliveries of an endpoint", description = "Of the past 90 days.")
    @Listed("DELIVERIES")
    public Page<DeliveryView> list(UUID endpoint, @Context UriInfo uri) {
        Map<String, Object> of = Map.of("endpoint", own.demand(endpoint));
        Restriction visible = Restriction.where("e.endpointId = :endpoint", of);
        return lists.take(caller.subject(), () -> DELIVERIES.list(uri, entities, visible, DeliveryView::of));
    }

    @GET
    @Operation(summary = "Read a delivery")
    @Path("{id}")
    public DeliveryView get(UUID endpoint, UUID id) {
        return DeliveryView.of(log.existing(own.demand(endpoint), id));
    }

    @GET
    @Operation(summary = "List the attempts of a delivery", description = "The newest 50, newest first.")
    @Path("{id}/attempts")
    public List<AttemptView> attempts(UUID endpoint, UUID id) {
        return log.attempts(log.existing(own.demand(endpoint), id), ATTEMPTS);
    }

    @POST
    @Operation(summary = "Attempt a delivery again at once", description = "Under the same id and with the same bytes.")
    @Refuses("endpoint_disabled")
    @Path("{id}/resend")
    @Transactional
    @Idempotent
    public DeliveryView resend(UUID endpoint, UUID id) {
        LoggedDelivery delivery = log.existing(own.demandEnabled(endpoint), id);
        own.demandReadable(delivery.type());
        log.again(delivery);
        return DeliveryView.of(delivery);
    }
}
