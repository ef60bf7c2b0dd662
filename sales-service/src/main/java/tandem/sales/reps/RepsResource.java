package tandem.sales.reps;

import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.OPERATOR;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.http.Created;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

/** Reps over HTTP. */
@Path("/v1/reps")
@Tag(name = "Reps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RepsResource {

    static final Listing<Rep> LISTING = Listing.of(Rep.class)
            .filter("name", "name", String.class, Op.EQ, Op.CONTAINS)
            .filter("login", "login", String.class, Op.EQ)
            .filter("team", "teamId", UUID.class, Op.EQ, Op.IN)
            .filter("office", "office", String.class, Op.EQ)
            .sort("name");

    private final Reps reps;
    private final Teams teams;
    private final Sellers sellers;
    private final IfMatch ifMatch;

    RepsResource(Reps reps, Teams teams, Sellers sellers, IfMatch ifMatch) {
        this.reps = reps;
        this.teams = teams;
        this.sellers = sellers;
        this.ifMatch = ifMatch;
    }

    @POST
    @Operation(
            summary = "Add a sales rep to a team",
            description = "`login` is the subject of the rep's tokens, and belongs to one rep.")
    @Refuses({"reference_unknown", "login_taken"})
    @RolesAllowed({SALES_MANAGER, IMPORTER})
    @Transactional
    @Idempotent
    @APIResponseSchema(value = RepView.class, responseCode = "201")
    public Response join(@NotNull @Valid JoinTeam command, @Context UriInfo uri) {
        Team team = teams.referredTo(command.team(), "/team");
        Rep rep = Rep.join(team, command.name(), command.login(), command.office());
        reps.join(rep);
        reps.flush();
        return Created.at(uri, rep.id(), RepView.of(rep));
    }

    @GET
    @Operation(summary = "List sales reps")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    @Listed
    public Page<RepView> list(@Context UriInfo uri) {
        return LISTING.list(uri, reps.getEntityManager(), RepView::of);
    }

    @GET
    @Operation(summary = "Read a sales rep")
    @Refuses("rep_unknown")
    @Path("/{id}")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public RepView get(UUID id) {
        return RepView.of(reps.known(id));
    }

    @POST
    @Operation(
            summary = "Move a sales rep to another team or office",
            description = "A manager moves reps of the own teams only. What was closed before stays with the "
                    + "former team.")
    @Refuses({"rep_unknown", "owner_out_of_sight", "reference_unknown"})
    @Path("/{id}/change-team")
    @RolesAllowed({SALES_MANAGER, IMPORTER})
    @Transactional
    @Idempotent
    public RepView changeTeam(UUID id, @NotNull @Valid ChangeTeam command) {
        Rep rep = reps.known(id);
        sellers.mustSee(id);
        ifMatch.require(rep.version());
        rep.moveTo(teams.referredTo(command.team(), "/team"), command.office());
        reps.flush();
        return RepView.of(rep);
    }
}
