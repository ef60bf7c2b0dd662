package tandem.desk.tickets;

import static tandem.exchange.listing.Op.CONTAINS;
import static tandem.exchange.listing.Op.EQ;
import static tandem.exchange.listing.Op.GTE;
import static tandem.exchange.listing.Op.IN;
import static tandem.exchange.listing.Op.LT;
import static tandem.exchange.listing.Op.NULL;

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
import tandem.exchange.outbox.Outbox;
import tandem.exchange.problems.Refuses;
import tandem.exchange.time.Ids;

@Path("/v1/tickets")
@Tag(name = "Tickets")
@RunOnVirtualThread
class TicketsResource {

    private static final Listing<Ticket> LISTING = Listing.of(Ticket.class)
            .filter("number", "number", String.class, EQ, IN)
            .filter("customer", "matter.customerId", UUID.class, EQ, IN)
            .filter("kind", "matter.kind", TicketKind.class, EQ, IN)
            .filter("channel", "matter.channel", Channel.class, EQ, IN)
            .filter("subject", "matter.subject", String.class, CONTAINS)
            .filter("deal", "matter.dealId", UUID.class, EQ)
            .filter("priority", "assignment.priority", Priority.class, EQ, IN, NULL)
            .filter("agent", "assignment.agentId", UUID.class, EQ, IN, NULL)
            .filter("queue", "assignment.queue", String.class, EQ, IN, NULL)
            .filter("state", "progress.state", TicketState.class, EQ, IN)
            .filter("resolution_number", "resolution.number", Integer.class, EQ, GTE)
            .filter("opened_at", "matter.openedAt", Instant.class, GTE, LT)
            .filter("resolved_at", "resolution.resolvedAt", Instant.class, GTE, LT, NULL)
            .sort("-opened_at", "number");

    private final MovingTickets moving;
    private final Tickets tickets;
    private final Attendant attendant;

    TicketsResource(MovingTickets moving, Tickets tickets, Attendant attendant) {
        this.moving = moving;
        this.tickets = tickets;
        this.attendant = attendant;
    }

    @POST
    @Operation(
            summary = "Open a ticket",
            description = "For a customer whom the desk knows; without a queue every agent sees it. Publishes "
                    + "`tandem.desk.TicketOpened.v1` in the same transaction. Only an importer may say "
                    + "`occurred_at`.")
    @Refuses(
            value = "customer_unknown",
            by = {Attendant.class, Outbox.class})
    @APIResponseSchema(value = TicketView.class, responseCode = "201")
    @Transactional
    @Idempotent
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER})
    public Response open(@NotNull @Valid OpenTicket wish, @Context UriInfo uri) {
        UUID id = moving.open(Ids.next(), wish, attendant.occasion(wish.occurredAt()))
                .id();
        return Created.at(uri, id, TicketView.withSteps(tickets.findById(id)));
    }

    @GET
    @Operation(
            summary = "List tickets",
            description = "An agent sees those of the own queue, those without a queue, and those that are with "
                    + "the agent; everybody else sees all.")
    @Listed
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public Page<TicketView> list(@Context UriInfo uri) {
        return LISTING.list(uri, tickets.getEntityManager(), attendant.sight(), TicketView::of);
    }

    @GET
    @Operation(summary = "Read a ticket with its steps")
    @Path("/{id}")
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public TicketView get(UUID id) {
        return TicketView.withSteps(tickets.seenBy(attendant, id));
    }
}
