package tandem.exchange.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.access.Role;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.Partner;

/** What this service has published, over HTTP. */
@Path("/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JournalResource {

    private final JournalPages journal;
    private final SnapshotPages snapshot;
    private final JournalCounts counts;
    private final Partner partner;
    private final Side own;

    JournalResource(
            JournalPages journal,
            SnapshotPages snapshot,
            JournalCounts counts,
            Partner partner,
            @ConfigProperty(name = "tandem.exchange.publishes-as") Side own) {
        this.journal = journal;
        this.snapshot = snapshot;
        this.counts = counts;
        this.partner = partner;
        this.own = own;
    }

    /** Events, each customer's in the order of their publication; whoever goes on from each next_cursor misses none. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.PARTNER})
    public JournalPage page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit,
            @Parameter(
                            description =
                                    "only events of this ce_type, in which * stands for any characters; may be repeated")
                    @QueryParam("type")
                    List<String> type,
            @QueryParam("customer_id") @Nullable UUID customerId) {
        Grant grant = partner.grant();
        return journal.page(cursor, JournalFilter.granted(grant, type, customerId, own), limit)
                .shownTo(grant);
    }

    /** The newest event of each subject and type; the first page tells from where to follow the journal, of whomever. */
    @GET
    @Path("snapshot")
    @RolesAllowed({Role.OPERATOR, Role.PARTNER})
    public SnapshotPage snapshot(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit,
            @QueryParam("customer_id") @Nullable UUID customerId) {
        Grant grant = partner.grant();
        return snapshot.page(cursor, customerId, limit, grant.types()).shownTo(grant);
    }

    /**
     * How many events of each type were recorded on each day, so that a reader can compare with what it has.
     *
     * @param from the first day, UTC, by {@code ce_recordedtime}
     * @param to the day after the last one; up to 31 days after the first
     */
    @GET
    @Path("counts")
    @RolesAllowed({Role.OPERATOR, Role.PARTNER})
    public JournalCountsView counts(
            @QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        return counts.of(from, to, partner.grant());
    }
}
