package tandem.desk.ticketlog;

import static tandem.exchange.listing.Op.EQ;
import static tandem.exchange.listing.Op.GTE;
import static tandem.exchange.listing.Op.LT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.desk.tickets.Attendant;
import tandem.exchange.access.Role;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Page;
import tandem.exchange.listing.Restriction;

/** The log of one ticket. */
@Path("/v1/tickets/{ticket}/log")
@Tag(name = "Tickets")
@RunOnVirtualThread
class LogOfTicketResource {

    private static final Listing<TicketLogEntry> LISTING = Listing.of(TicketLogEntry.class)
            .filter("position", "entryNumber", Integer.class, EQ, GTE, LT)
            .filter("at", "happenedAt", Instant.class, GTE, LT)
            .sort("position");

    private final TicketLog log;
    private final Attendant attendant;

    LogOfTicketResource(TicketLog log, Attendant attendant) {
        this.log = log;
        this.attendant = attendant;
    }

    @GET
    @Operation(summary = "List the imported log of a ticket")
    @Listed
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public Page<LogEntryView> list(UUID ticket, @Context UriInfo uri) {
        attendant.mustSee(ticket);
        Restriction ofTicket = Restriction.where("e.ticketId = :ticket", Map.of("ticket", ticket));
        return LISTING.list(uri, log.getEntityManager(), ofTicket, LogEntryView::of);
    }
}
