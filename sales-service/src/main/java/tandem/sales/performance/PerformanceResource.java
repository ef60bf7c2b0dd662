package tandem.sales.performance;

import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.OPERATOR;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refuses;
import tandem.sales.reps.Sellers;

/** What came of selling, over HTTP. */
@Path("/v1/performance")
@Tag(name = "Performance")
@RunOnVirtualThread
class PerformanceResource {

    private final Closes closes;
    private final Sellers sellers;
    private final Clock clock;

    PerformanceResource(Closes closes, Sellers sellers, Clock clock) {
        this.closes = closes;
        this.sellers = sellers;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Report what came of selling",
            description = "Counts and sums of closes by the owner and team of the moment of the close; each "
                    + "number with its definition and a link to the rows it counts. `from` and `to` are "
                    + "days of `time_zone` or times with an offset, and may be left out. `as_of` asks what "
                    + "was known at an earlier moment. A rep sees the own closes, a manager the teams'.")
    @Refuses({"time_zone_unknown", "time_unreadable", "period_empty"})
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public PerformanceView report(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("time_zone") @DefaultValue("UTC") String timeZone,
            @QueryParam("group_by") @DefaultValue("none") GroupBy groupBy,
            @QueryParam("as_of") @Nullable Instant asOf) {
        Period period = Period.of(from, to, timeZone);
        Instant known = asOf == null ? clock.instant() : asOf;
        return PerformanceView.of(period, groupBy, known, closes.tallies(period, groupBy, known, sellers.pastSight()));
    }
}
