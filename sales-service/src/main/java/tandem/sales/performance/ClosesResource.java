package tandem.sales.performance;

import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.OPERATOR;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.listing.Restriction;
import tandem.sales.reps.Sellers;

/** The rows behind the numbers, over HTTP. */
@Path("/v1/performance/closes")
@Tag(name = "Performance")
@RunOnVirtualThread
class ClosesResource {

    static final Listing<Close> LISTING = Listing.of(Close.class)
            .filter("outcome", "outcome", String.class, Op.EQ)
            .filter("closed_at", "closedAt", Instant.class, Op.GTE, Op.LT)
            .filter("person", "ownerId", UUID.class, Op.EQ, Op.IN)
            .filter("team", "teamId", UUID.class, Op.EQ, Op.IN)
            .filter("deal", "dealId", UUID.class, Op.EQ)
            .filter("currency", "currency", String.class, Op.EQ)
            .sort("closed_at")
            .also("as_of");

    private final EntityManager entities;
    private final Sellers sellers;
    private final Clock clock;

    ClosesResource(EntityManager entities, Sellers sellers, Clock clock) {
        this.entities = entities;
        this.sellers = sellers;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List the closes behind the sales figures",
            description =
                    "Those that stood at `as_of`, or stand now. A rep sees the own closes, a manager the " + "teams'.")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    @Listed
    public Page<CloseView> list(@QueryParam("as_of") @Nullable Instant asOf, @Context UriInfo uri) {
        Restriction known = knownAt(
                asOf == null ? clock.instant() : asOf, sellers.pastSight().onOwnerOrTeam());
        return LISTING.list(uri, entities, known, Close::view);
    }

    private static Restriction knownAt(Instant asOf, Restriction visible) {
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("asOf", asOf);
        String known = "e.recordedAt <= :asOf and (e.withdrawnAt is null or e.withdrawnAt > :asOf)";
        return Restriction.where(visible.hql().isEmpty() ? known : known + " and " + visible.hql(), parameters);
    }
}
