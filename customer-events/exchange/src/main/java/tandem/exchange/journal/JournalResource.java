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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.JournalPage;
import tandem.exchange.journal.reading.JournalPages;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.Partner;
import tandem.exchange.problems.Refuses;

/** What this service has published, over HTTP. */
@Path("/v1/journal")
@Tag(name = "Journal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JournalResource {

    private final JournalPages journal;
    private final SnapshotPages snapshot;
    private final JournalCounts counts;
    private final Partner partner;
    private final Caller caller;
    private final Side own;

    JournalResource(
            JournalPages journal,
            SnapshotPages snapshot,
            JournalCounts counts,
            Partner partner,
            Caller caller,
            @ConfigProperty(name = "tandem.exchange.publishes-as") Side own) {
        this.journal = journal;
        this.snapshot = snapshot;
        this.counts = counts;
        this.partner = partner;
        this.caller = caller;
        this.own = own;
    }

    @GET
    @Operation(
            summary = "Read what this service has published",
            description = "Each customer's events come in their order; between customers there is none. Go on with "
                    + "each `next_cursor` until `at_end` is true: an empty page is not the end. Keep the last "
                    + "`next_cursor`, and come back with it for what is published later.")
    @Refuses("cursor_outlived")
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

    @GET
    @Operation(
            summary = "Read the newest event of each subject and type",
            description = "The first page alone has `journal_cursor`: keep it, read on with `next_cursor` until "
                    + "`at_end` is true, then follow the journal or the stream from there.")
    @Path("snapshot")
    @RolesAllowed({Role.OPERATOR, Role.PARTNER})
    public SnapshotPage snapshot(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit,
            @QueryParam("customer_id") @Nullable UUID customerId) {
        Grant grant = partner.grant();
        return snapshot.page(cursor, customerId, limit, grant.types()).shownTo(grant);
    }

    @GET
    @Operation(
            summary = "Count the events of each day and type",
            description = "Of what you may read, by the UTC day of `recordedtime`, to compare with what you have.")
    @Refuses("too_much_to_count")
    @Path("counts")
    @RolesAllowed({Role.OPERATOR, Role.PARTNER})
    public JournalCountsView counts(
            @Parameter(description = "the first day") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(description = "the day after the last one, at most 31 days after the first")
                    @QueryParam("to")
                    @NotNull
                    LocalDate to) {
        return counts.of(caller.subject(), from, to, partner.grant());
    }
}
