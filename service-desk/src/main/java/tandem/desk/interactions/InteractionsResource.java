package tandem.desk.interactions;

import static tandem.exchange.listing.Op.EQ;
import static tandem.exchange.listing.Op.GTE;
import static tandem.exchange.listing.Op.LT;

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
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.desk.tickets.Attendant;
import tandem.exchange.access.Role;
import tandem.exchange.http.Created;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Page;
import tandem.exchange.listing.Restriction;
import tandem.exchange.problems.Refuses;

@Path("/v1/tickets/{ticket}/interactions")
@Tag(name = "Interactions")
@RunOnVirtualThread
class InteractionsResource {

    private static final Listing<Interaction> LISTING = Listing.of(Interaction.class)
            .filter("direction", "direction", Direction.class, EQ)
            .filter("at", "happenedAt", Instant.class, GTE, LT)
            .sort("at");

    private final Interactions interactions;
    private final Attendant attendant;

    InteractionsResource(Interactions interactions, Attendant attendant) {
        this.interactions = interactions;
        this.attendant = attendant;
    }

    @POST
    @Operation(
            summary = "Record an interaction on a ticket",
            description = "A contact or a piece of work, never changed afterwards. The first public answer of a "
                    + "person ends the wait for a first response. Changes the ticket's version. Only an "
                    + "importer may say `occurred_at`.")
    @Refuses(value = "before_opening", by = Attendant.class)
    @APIResponseSchema(value = InteractionView.class, responseCode = "201")
    @Transactional
    @Idempotent
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER})
    public Response record(UUID ticket, @NotNull @Valid RecordInteraction command, @Context UriInfo uri) {
        attendant.mustHold(ticket);
        Interaction interaction = interactions.record(ticket, command, attendant.occasion(command.occurredAt()));
        return Created.at(uri, interaction.id(), InteractionView.of(interaction));
    }

    @GET
    @Operation(summary = "List the interactions of a ticket")
    @Listed
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public Page<InteractionView> list(UUID ticket, @Context UriInfo uri) {
        attendant.mustSee(ticket);
        Restriction ofTicket = Restriction.where("e.ticketId = :ticket", Map.of("ticket", ticket));
        return LISTING.list(uri, interactions.getEntityManager(), ofTicket, InteractionView::of);
    }

    @GET
    @Operation(summary = "Read an interaction")
    @Path("/{id}")
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public InteractionView get(UUID ticket, UUID id) {
        attendant.mustSee(ticket);
        return InteractionView.of(interactions.existing(ticket, id));
    }
}
