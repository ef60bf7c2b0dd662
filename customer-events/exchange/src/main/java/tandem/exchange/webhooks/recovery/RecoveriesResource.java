package tandem.exchange.webhooks.recovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.listing.Restriction;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Refuses;
import tandem.exchange.webhooks.endpoints.OwnEndpoints;

/** How a partner has an endpoint given what it missed. */
@Path("/v1/webhooks/endpoints/{endpoint}/recoveries")
@Tag(name = "Webhook recoveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PARTNER)
@RunOnVirtualThread
class RecoveriesResource {

    /** So long it is known what was delivered, and so nothing that was is sent again. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final Listing<Recovery> RECOVERIES = Listing.of(Recovery.class)
            .filter("state", "state", RecoveryState.class, Op.EQ, Op.IN)
            .sort("-requested_at");

    private final OwnEndpoints own;
    private final Recoveries recoveries;
    private final EntityManager entities;
    private final Clock clock;

    RecoveriesResource(OwnEndpoints own, Recoveries recoveries, EntityManager entities, Clock clock) {
        this.own = own;
        this.recoveries = recoveries;
        this.entities = entities;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Deliver what an endpoint does not have",
            description = "Everything in the range that it wants and that was not delivered to it.")
    @Refuses({"recovery_range", "recovery_running", "endpoint_disabled"})
    @Transactional
    @Idempotent
    @APIResponseSchema(value = RecoveryView.class, responseCode = "202")
    public Response recover(UUID endpoint, @NotNull @Valid Recover command, @Context UriInfo uri) {
        UUID enabled = own.demandEnabled(endpoint);
        recoveries.demandNoneRuns(enabled);
        Recovery recovery = request(enabled, command);
        recoveries.persistAndFlush(recovery);
        return Response.accepted(RecoveryView.of(recovery))
                .location(uri.getAbsolutePathBuilder()
                        .path(recovery.id().toString())
                        .build())
                .build();
    }

    @GET
    @Operation(summary = "List the recoveries of an endpoint")
    @Listed("RECOVERIES")
    public Page<RecoveryView> list(UUID endpoint, @Context UriInfo uri) {
        Map<String, Object> of = Map.of("endpoint", own.demand(endpoint));
        return RECOVERIES.list(uri, entities, Restriction.where("e.endpointId = :endpoint", of), RecoveryView::of);
    }

    @GET
    @Operation(summary = "Read how far a recovery is")
    @Path("{id}")
    public RecoveryView get(UUID endpoint, UUID id) {
        return RecoveryView.of(recoveries.existing(own.demand(endpoint), id));
    }

    private Recovery request(UUID endpoint, Recover command) {
        Instant now = clock.instant();
        Instant until = command.until() == null ? now : command.until();
        Instant since = command.since();
        if (!since.isBefore(until) || !since.isBefore(now) || since.isBefore(now.minus(REMEMBERED))) {
            throw new Refusal(RecoveryReason.RECOVERY_RANGE).at("/since", RecoveryReason.RECOVERY_RANGE);
        }
        return Recovery.request(endpoint, since, until, now);
    }
}
