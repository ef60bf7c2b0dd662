package tandem.exchange.webhooks.oversight;

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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Refuses;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.webhooks.endpoints.DisabledBecause;
import tandem.exchange.webhooks.endpoints.EndpointDisabling;
import tandem.exchange.webhooks.endpoints.EndpointState;

/** All partners' endpoints, and how an operator ends deliveries to one. */
@Path("/v1/exchange/webhooks/endpoints")
@Tag(name = "Operations: webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class OverseenEndpointsResource {

    private static final Logger LOG = Logger.getLogger(OverseenEndpointsResource.class);

    private static final Listing<OverseenEndpoint> ENDPOINTS = Listing.of(OverseenEndpoint.class)
            .filter("partner", "partner", String.class, Op.EQ)
            .filter("state", "state", EndpointState.class, Op.EQ)
            .filter("disabled_because", "disabledBecause", DisabledBecause.class, Op.EQ, Op.IN)
            .filter("failing_since", "failingSince", Instant.class, Op.NULL, Op.LT)
            .filter("paused_until", "pausedUntil", Instant.class, Op.NULL, Op.LT)
            .filter("next_due_at", "nextDueAt", Instant.class, Op.LT)
            .sort("-state_since", "next_due_at", "failing_since");

    private final EntityManager entities;
    private final EndpointDisabling disabling;
    private final Caller caller;
    private final Clock clock;

    OverseenEndpointsResource(EntityManager entities, EndpointDisabling disabling, Caller caller, Clock clock) {
        this.entities = entities;
        this.disabling = disabling;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List the endpoints of all partners",
            description =
                    "With `failing_since[null]=false&sort=failing_since` those that fail, the longest " + "first.")
    @Listed("ENDPOINTS")
    public Page<OverseenEndpointView> list(@Context UriInfo uri) {
        Instant now = clock.instant();
        return ENDPOINTS.list(uri, entities, endpoint -> endpoint.view(now));
    }

    @GET
    @Operation(summary = "Read the endpoint of any partner")
    @Path("{id}")
    public OverseenEndpointView get(UUID id) {
        return existing(id).view(clock.instant());
    }

    @POST
    @Operation(
            summary = "Disable a partner's endpoint",
            description = "Nothing is delivered to it until its partner enables it, which then gets what the "
                    + "partner may read by that time.")
    @Refuses("endpoint_state")
    @Path("{id}/disable")
    @Transactional
    @Idempotent
    public OverseenEndpointView disable(UUID id) {
        disabling.disable(id, clock.instant());
        LOG.infof("an operator disabled a webhook endpoint endpoint=%s by=%s", id, caller.name());
        return get(id);
    }

    private OverseenEndpoint existing(UUID id) {
        OverseenEndpoint endpoint = entities.find(OverseenEndpoint.class, id);
        if (endpoint == null) {
            throw new Refusal(RequestReason.NOT_FOUND);
        }
        return endpoint;
    }
}
