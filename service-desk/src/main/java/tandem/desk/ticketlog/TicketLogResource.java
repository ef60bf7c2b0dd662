package tandem.desk.ticketlog;

import static tandem.exchange.listing.Op.CONTAINS;
import static tandem.exchange.listing.Op.EQ;
import static tandem.exchange.listing.Op.GTE;
import static tandem.exchange.listing.Op.IN;
import static tandem.exchange.listing.Op.LT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Page;

/** The logs of all tickets. */
@Path("/v1/ticket-log")
@Tag(name = "Tickets")
@RunOnVirtualThread
class TicketLogResource {

    private static final Listing<TicketLogEntry> LISTING = Listing.of(TicketLogEntry.class)
            .filter("source", "source", String.class, EQ)
            .filter("case", "caseName", String.class, EQ, IN)
            .filter("activity", "activity", String.class, EQ, IN)
            .filter("resource", "resource", String.class, EQ, IN)
            .filter("causes", "causes", String.class, EQ, CONTAINS)
            .filter("at", "happenedAt", Instant.class, GTE, LT)
            .filter("position", "entryNumber", Integer.class, EQ, GTE, LT)
            .sort("at", "position");

    private final TicketLog log;

    TicketLogResource(TicketLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            summary = "List the entries of all imported ticket logs",
            description = "Every row as it came; `causes` says why a row did not move its ticket.")
    @Listed
    @RolesAllowed({Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public Page<LogEntryView> list(@Context UriInfo uri) {
        return LISTING.list(uri, log.getEntityManager(), LogEntryView::of);
    }
}
