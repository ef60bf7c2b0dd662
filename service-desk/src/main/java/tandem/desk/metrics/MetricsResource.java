package tandem.desk.metrics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Role;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

/** The desk's numbers over HTTP, and the rows that each of them is made of. */
@Path("/v1/metrics")
@Tag(name = "Metrics")
@RunOnVirtualThread
@RolesAllowed({Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
@Refuses({"period_empty", "too_many_periods"})
class MetricsResource {

    private final Metrics metrics;
    private final Figures figures;
    private final Clock clock;

    MetricsResource(Metrics metrics, Figures figures, Clock clock) {
        this.metrics = metrics;
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Report the desk's figures",
            description = "Every figure for each group, each with its definition and a link to the rows it "
                    + "counts. `from` and `to` are days of `time_zone` or times with an offset; without "
                    + "`from`, all that was ever recorded, or by month the twelve months up to `to`. "
                    + "`as_of` asks what was known at an earlier moment.")
    public MetricsView report(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("time_zone") @Nullable String timeZone,
            @QueryParam("group_by") @Nullable Grouping groupBy,
            @QueryParam("as_of") @Nullable Instant asOf) {
        return metrics.of(Report.read(from, to, timeZone, groupBy, asOf, clock));
    }

    @GET
    @Operation(
            summary = "List the rows behind a figure",
            description = "Under the same parameters as the report, for one `group` of it.")
    @Path("/{figure}/rows")
    public Page<FigureRow> rows(
            Figure figure,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("time_zone") @Nullable String timeZone,
            @QueryParam("group_by") @Nullable Grouping groupBy,
            @QueryParam("as_of") @Nullable Instant asOf,
            @QueryParam("group") @DefaultValue("all") String group,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        Report report = Report.read(from, to, timeZone, groupBy, asOf, clock);
        RowsCursor after = RowsCursor.of(uri, cursor);
        return after.page(figures.rows(figure, report, group, limit + 1, after.offset()), limit);
    }
}
