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
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

/** Teams over HTTP. */
@Path("/v1/teams")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TeamsResource {

    static final Listing<Team> LISTING = Listing.of(Team.class)
            .filter("name", "name", String.class, Op.EQ, Op.CONTAINS)
            .filter("manager_login", "managerLogin", String.class, Op.EQ)
            .sort("name");

    private final Teams teams;

    TeamsResource(Teams teams) {
        this.teams = teams;
    }

    @POST
    @Operation(
            summary = "Form a sales team",
            description = "`manager_login` is the subject of the manager's tokens; whoever has it sees what the "
                    + "team's reps own.")
    @Refuses("team_name_taken")
    @RolesAllowed({SALES_MANAGER, IMPORTER})
    @Transactional
    @Idempotent
    @APIResponseSchema(value = TeamView.class, responseCode = "201")
    public Response form(@NotNull @Valid FormTeam command, @Context UriInfo uri) {
        Team team = command.team();
        teams.form(team);
        teams.flush();
        return Created.at(uri, team.id(), TeamView.of(team));
    }

    @GET
    @Operation(summary = "List sales teams")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    @Listed
    public Page<TeamView> list(@Context UriInfo uri) {
        return LISTING.list(uri, teams.getEntityManager(), TeamView::of);
    }

    @GET
    @Operation(summary = "Read a sales team")
    @Refuses("team_unknown")
    @Path("/{id}")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public TeamView get(UUID id) {
        return TeamView.of(teams.known(id));
    }
}
