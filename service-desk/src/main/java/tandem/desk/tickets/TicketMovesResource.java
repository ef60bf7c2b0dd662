package tandem.desk.tickets;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import tandem.exchange.access.Role;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;

/** The moves of one ticket. */
@Path("/v1/tickets/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER})
class TicketMovesResource {

    private final MovingTickets moving;
    private final Tickets tickets;
    private final Attendant attendant;
    private final IfMatch ifMatch;

    TicketMovesResource(MovingTickets moving, Tickets tickets, Attendant attendant, IfMatch ifMatch) {
        this.moving = moving;
        this.tickets = tickets;
        this.attendant = attendant;
        this.ifMatch = ifMatch;
    }

    @POST
    @Path("/triage")
    @Transactional
    @Idempotent
    public TicketView triage(UUID id, @NotNull @Valid MoveTicket.Triage command) {
        return moved(id, command);
    }

    @POST
    @Path("/take")
    @Transactional
    @Idempotent
    public TicketView take(UUID id, @NotNull @Valid MoveTicket.Take command) {
        return moved(id, command);
    }

    @POST
    @Path("/transfer")
    @Transactional
    @Idempotent
    public TicketView transfer(UUID id, @NotNull @Valid MoveTicket.Transfer command) {
        return moved(id, command);
    }

    @POST
    @Path("/wait")
    @Transactional
    @Idempotent
    public TicketView waitForCustomer(UUID id, @NotNull @Valid MoveTicket.Wait command) {
        return moved(id, command);
    }

    @POST
    @Path("/resume")
    @Transactional
    @Idempotent
    public TicketView resume(UUID id, @NotNull @Valid MoveTicket.Resume command) {
        return moved(id, command);
    }

    @POST
    @Path("/escalate")
    @Transactional
    @Idempotent
    public TicketView escalate(UUID id, @NotNull @Valid MoveTicket.Escalate command) {
        return moved(id, command);
    }

    @POST
    @Path("/resolve")
    @Transactional
    @Idempotent
    public TicketView resolve(UUID id, @NotNull @Valid MoveTicket.Resolve command) {
        return moved(id, command);
    }

    @POST
    @Path("/reopen")
    @Transactional
    @Idempotent
    public TicketView reopen(UUID id, @NotNull @Valid MoveTicket.Reopen command) {
        return moved(id, command);
    }

    @POST
    @Path("/close")
    @Transactional
    @Idempotent
    public TicketView close(UUID id, @NotNull @Valid MoveTicket.Close command) {
        return moved(id, command);
    }

    private TicketView moved(UUID id, MoveTicket command) {
        Ticket ticket = tickets.heldBy(attendant, id);
        ifMatch.require(ticket.progress().revision());
        moving.move(id, command, attendant.occasion(command.occurredAt()));
        return TicketView.withSteps(ticket);
    }
}
