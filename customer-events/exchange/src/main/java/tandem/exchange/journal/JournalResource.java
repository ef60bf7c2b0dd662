package tandem.exchange.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.events.EventType;
import tandem.exchange.access.Role;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** What this service has published, over HTTP. */
@Path("/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JournalResource {

    private final JournalPages journal;
    private final SnapshotPages snapshot;

    JournalResource(JournalPages journal, SnapshotPages snapshot) {
        this.journal = journal;
        this.snapshot = snapshot;
    }

    /** Events in the order of their publication; whoever goes on from each next_cursor misses none. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    public JournalPage page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit,
            @Parameter(description = "only events of this ce_type; may be repeated") @QueryParam("type")
                    List<String> type,
            @QueryParam("customer_id") @Nullable UUID customerId) {
        demandKnown(type);
        return journal.page(cursor, new JournalFilter(type, customerId), limit);
    }

    /** The newest event of each subject and type; the first page tells from where to follow the journal, of whomever. */
    @GET
    @Path("snapshot")
    @RolesAllowed(Role.OPERATOR)
    public SnapshotPage snapshot(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit,
            @QueryParam("customer_id") @Nullable UUID customerId) {
        return snapshot.page(cursor, customerId, limit);
    }

    private static void demandKnown(List<String> types) {
        if (types.stream().anyMatch(type -> EventType.named(type).isEmpty())) {
            String allowed =
                    Arrays.stream(EventType.values()).map(EventType::ceType).collect(Collectors.joining(", "));
            throw new Refusal(RequestReason.INVALID_PARAMETERS)
                    .with(Fault.of(Place.PARAMETER, "type", FaultReason.NOT_ONE_OF, "allowed", allowed));
        }
    }
}
