package tandem.exchange.convergence.checks;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import tandem.exchange.problems.Refuses;

/** Checks, what they found, and repairs. */
@Path("/v1/exchange/checks")
@Tag(name = "Operations: convergence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class ChecksResource {

    static final Listing<Check> CHECKS = Listing.of(Check.class)
            .filter("state", "state", CheckState.class, Op.EQ, Op.IN)
            .filter("requested_at", "requestedAt", Instant.class, Op.GTE, Op.LT)
            .sort("-requested_at");

    static final Listing<Difference> DIFFERENCES = Listing.of(Difference.class)
            .filter("kind", "kind", DifferenceKind.class, Op.EQ, Op.IN)
            .filter("customer_id", "customerId", UUID.class, Op.EQ)
            .filter("healed_at", "healedAt", Instant.class, Op.NULL)
            .sort("id");

    private final Checks checks;
    private final StartingChecks starting;
    private final EntityManager entities;

    ChecksResource(Checks checks, StartingChecks starting, EntityManager entities) {
        this.checks = checks;
        this.starting = starting;
        this.entities = entities;
    }

    @POST
    @Operation(
            summary = "Begin a check of this side's view against the other side",
            description = "Answers at once; look at the check until it is `completed` or `failed`. One check or "
                    + "repair runs at a time.")
    @Refuses({"peer_unknown", "check_in_progress"})
    @Transactional
    @Idempotent
    @APIResponseSchema(value = CheckView.class, responseCode = "202")
    public Response begin(@Context UriInfo uri) {
        Check check = starting.check();
        return Response.accepted(CheckView.of(check))
                .location(
                        uri.getAbsolutePathBuilder().path(check.id().toString()).build())
                .build();
    }

    @GET
    @Operation(summary = "List checks")
    @Listed("CHECKS")
    public Page<CheckView> list(@Context UriInfo uri) {
        return CHECKS.list(uri, entities, CheckView::of);
    }

    @GET
    @Operation(summary = "Read a check")
    @Path("{id}")
    public CheckView get(UUID id) {
        return CheckView.of(checks.existing(id));
    }

    @GET
    @Operation(
            summary = "List the differences that a check found",
            description =
                    "What each side says of a deal or ticket; with `healed_at[null]=true` those that " + "remain.")
    @Path("{id}/differences")
    @Listed("DIFFERENCES")
    public Page<DifferenceView> differences(UUID id, @Context UriInfo uri) {
        UUID check = checks.existing(id).id();
        return DIFFERENCES.list(
                uri, entities, Restriction.where("e.checkId = :check", Map.of("check", check)), DifferenceView::of);
    }

    @POST
    @Operation(
            summary = "Repair what a check found",
            description = "Makes the rows of each customer who differs anew from what the other side published, "
                    + "then compares again. May be asked for again for those that remain.")
    @Refuses({"peer_unknown", "check_in_progress", "check_not_completed"})
    @Path("{id}/repair")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = CheckView.class, responseCode = "202")
    public Response repair(UUID id) {
        return Response.accepted(CheckView.of(starting.repair(id))).build();
    }
}
