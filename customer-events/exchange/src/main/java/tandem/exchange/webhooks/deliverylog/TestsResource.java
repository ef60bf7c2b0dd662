package tandem.exchange.webhooks.deliverylog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.problems.Refuses;
import tandem.exchange.webhooks.endpoints.OwnEndpoints;
import tandem.exchange.webhooks.news.EndpointTests;

/** How a partner finds out whether its endpoint works. */
@Path("/v1/webhooks/endpoints/{endpoint}")
@Tag(name = "Webhook deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PARTNER)
@RunOnVirtualThread
class TestsResource {

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final OwnEndpoints own;
    private final EndpointTests tests;
    private final DeliveryLog log;
    private final Statistics statistics;
    private final Caller caller;
    private final Clock clock;

    TestsResource(
            OwnEndpoints own, EndpointTests tests, DeliveryLog log, Statistics statistics, Caller caller, Clock clock) {
        this.own = own;
        this.tests = tests;
        this.log = log;
        this.statistics = statistics;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Send a test event",
            description = "Of type `tandem.webhooks.Test.v1`, to this endpoint alone and whatever it wants; the "
                    + "answer is its delivery.")
    @Refuses("endpoint_disabled")
    @Path("test")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
    public Response test(UUID endpoint) {
        UUID enabled = own.demandEnabled(endpoint);
        return Response.accepted(DeliveryView.of(log.of(enabled, tests.send(enabled))))
                .build();
    }

    @GET
    @Operation(summary = "Count attempts and deliveries of an endpoint")
    @Path("statistics")
    public StatisticsView statistics(
            UUID endpoint,
            @Parameter(description = "the past 24 hours when it is left out; at most the past 7 days")
                    @QueryParam("since")
                    @Nullable
                    Instant since) {
        Instant now = clock.instant();
        Instant earliest = now.minus(A_WEEK);
        Instant from = since == null ? now.minus(A_DAY) : since.isBefore(earliest) ? earliest : since;
        return statistics.of(caller.subject(), own.demand(endpoint), from, now);
    }
}
