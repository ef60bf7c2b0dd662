package tandem.desk.agents;

import static tandem.exchange.listing.Op.CONTAINS;
import static tandem.exchange.listing.Op.EQ;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.http.Created;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

@Path("/v1/agents")
@Tag(name = "Agents")
@RunOnVirtualThread
class AgentsResource {

    private static final Listing<Agent> LISTING = Listing.of(Agent.class)
            .filter("name", "name", String.class, EQ, CONTAINS)
            .filter("login", "login", String.class, EQ)
            .filter("queue", "queue", String.class, EQ)
            .sort("name", "joined_at");

    private final Agents agents;

    AgentsResource(Agents agents) {
        this.agents = agents;
    }

    @POST
    @Operation(
            summary = "Add an agent to the desk",
            description = "`login` is the subject of the agent's tokens, and belongs to one agent; one without "
                    + "a queue serves all.")
    @Refuses("login_taken")
    @APIResponseSchema(value = AgentView.class, responseCode = "201")
    @Transactional
    @Idempotent
    @RolesAllowed({Role.SUPPORT_MANAGER, Role.IMPORTER})
    public Response join(@NotNull @Valid JoinDesk wish, @Context UriInfo uri) {
        AgentView view = AgentView.of(agents.join(wish));
        return Created.at(uri, view.id(), view);
    }

    @GET
    @Operation(summary = "List agents")
    @Listed
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public Page<AgentView> list(@Context UriInfo uri) {
        return LISTING.list(uri, agents.getEntityManager(), AgentView::of);
    }

    @GET
    @Operation(summary = "Read an agent")
    @Path("/{id}")
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public AgentView get(UUID id) {
        return AgentView.of(agents.existing(id));
    }
}
