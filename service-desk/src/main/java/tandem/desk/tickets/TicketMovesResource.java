package tandem.desk.tickets;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.outbox.Outbox;
import tandem.exchange.problems.Refuses;

/** The moves of one ticket. */
@Path("/v1/tickets/{id}")
@Tag(name = "Tickets")
@RunOnVirtualThread
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER})
@Refuses(
        value = {"move_not_allowed", "before_last_step"},
        by = Attendant.class)
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
    @Operation(summary = "Set the priority of a ticket", description = "As long as it is not resolved.")
    @Path("/triage")
    @Transactional
    @Idempotent
    public TicketView triage(UUID id, @NotNull @Valid MoveTicket.Triage command) {
        return moved(id, command);
    }

    @POST
    @Operation(
            summary = "Take a ticket",
            description = "The caller, who must be an agent, has it from now on, and it is `open`. Not offered "
                    + "for one that is resolved.")
    @Refuses({"caller_is_no_agent", "already_with_agent"})
    @Path("/take")
    @Transactional
    @Idempotent
    public TicketView take(UUID id, @NotNull @Valid MoveTicket.Take command) {
        return moved(id, command);
    }

    @POST
    @Operation(
            summary = "Transfer a ticket to another agent",
            description = "It keeps its state, and goes to the queue of that agent.")
    @Refuses({"agent_unknown", "already_with_agent"})
    @Path("/transfer")
    @Transactional
    @Idempotent
    public TicketView transfer(UUID id, @NotNull @Valid MoveTicket.Transfer command) {
        return moved(id, command);
    }

    @POST
    @Operation(summary = "Let a ticket wait for the customer", description = "As long as it is not resolved.")
    @Path("/wait")
    @Transactional
    @Idempotent
    public TicketView waitForCustomer(UUID id, @NotNull @Valid MoveTicket.Wait command) {
        return moved(id, command);
    }

    @POST
    @Operation(summary = "Resume work on a ticket", description = "One that waits or is escalated becomes `open`.")
    @Path("/resume")
    @Transactional
    @Idempotent
    public TicketView resume(UUID id, @NotNull @Valid MoveTicket.Resume command) {
        return moved(id, command);
    }

    @POST
    @Operation(
            summary = "Escalate a ticket",
            description = "It needs somebody or something beyond the agent. As long as it is not resolved.")
    @Path("/escalate")
    @Transactional
    @Idempotent
    public TicketView escalate(UUID id, @NotNull @Valid MoveTicket.Escalate command) {
        return moved(id, command);
    }

    @POST
    @Operation(
            summary = "Resolve a ticket",
            description = "Takes the solution. Each resolution has the next number, and publishes "
                    + "`tandem.desk.TicketResolved.v1`.")
    @Refuses(by = Outbox.class)
    @Path("/resolve")
    @Transactional
    @Idempotent
    public TicketView resolve(UUID id, @NotNull @Valid MoveTicket.Resolve command) {
        return moved(id, command);
    }

    @POST
    @Operation(
            summary = "Reopen a resolved or closed ticket",
            description = "Withdraws the last resolution, and publishes `tandem.desk.TicketReopened.v1`.")
    @Refuses(by = Outbox.class)
    @Path("/reopen")
    @Transactional
    @Idempotent
    public TicketView reopen(UUID id, @NotNull @Valid MoveTicket.Reopen command) {
        return moved(id, command);
    }

    @POST
    @Operation(summary = "Close a resolved ticket", description = "It can still be reopened.")
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
