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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.listing.Restriction;

/** Checks, what they found, and repairs. */
@Path("/v1/exchange/checks")
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
    @Listed("CHECKS")
    public Page<CheckView> list(@Context UriInfo uri) {
        return CHECKS.list(uri, entities, CheckView::of);
    }

    @GET
    @Path("{id}")
    public CheckView get(UUID id) {
        return CheckView.of(checks.existing(id));
    }

    @GET
    @Path("{id}/differences")
    @Listed("DIFFERENCES")
    public Page<DifferenceView> differences(UUID id, @Context UriInfo uri) {
        UUID check = checks.existing(id).id();
        return DIFFERENCES.list(
                uri, entities, Restriction.where("e.checkId = :check", Map.of("check", check)), DifferenceView::of);
    }

    @POST
    @Path("{id}/repair")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = CheckView.class, responseCode = "202")
    public Response repair(UUID id) {
        return Response.accepted(CheckView.of(starting.repair(id))).build();
    }
}
