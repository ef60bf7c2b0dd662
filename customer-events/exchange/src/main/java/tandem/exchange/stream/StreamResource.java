package tandem.exchange.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.Partner;
import tandem.exchange.problems.Refuses;

/** What this service publishes, live. */
@Path("/v1/stream")
@Tag(name = "Stream")
@RunOnVirtualThread
class StreamResource {

    private final Streams streams;
    private final News news;
    private final Partner partner;
    private final Caller caller;
    private final Side own;

    StreamResource(
            Streams streams,
            News news,
            Partner partner,
            Caller caller,
            @ConfigProperty(name = "tandem.exchange.publishes-as") Side own) {
        this.streams = streams;
        this.news = news;
        this.partner = partner;
        this.caller = caller;
        this.own = own;
    }

    @GET
    @Operation(
            summary = "Follow live what this service publishes",
            description = "Server-sent events: `event` is the type, `data` the CloudEvent, and `id` a cursor to "
                    + "come back with in `Last-Event-ID`. Every 15 seconds without an event a comment comes "
                    + "with the newest id. Before the server ends a stream it sends an event `closed` with a "
                    + "`reason`: `slow` (nothing was taken for 30 seconds), `token_expired`, `shutdown`, "
                    + "`unavailable` or `cursor_outlived`. After the last one begin with the snapshot, after "
                    + "the others come back with the last id.")
    @Refuses({"cursor_outlived", "too_many_readers"})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Events without end",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @RolesAllowed({Role.PARTNER, Role.OPERATOR, Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.SUPPORT_AGENT})
    public void stream(
            @Parameter(description = "the last id that was seen; it goes before the cursor")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Parameter(description = "of the journal, to begin there; without one the stream begins now")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(
                            description =
                                    "only events of this ce_type, in which * stands for any characters; may be repeated")
                    @QueryParam("type")
                    List<String> type,
            @QueryParam("customer_id") @Nullable UUID customerId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerRequest request)
            throws InterruptedException {
        Grant grant = partner.grant();
        JournalFilter filter = JournalFilter.granted(grant, type, customerId, own);
        String last = lastEventId == null || lastEventId.isEmpty() ? cursor : lastEventId;
        request.response().putHeader("X-Accel-Buffering", "no").putHeader("Cache-Control", "no-store");
        SseBroadcaster departures = sse.newBroadcaster();
        departures.onClose(_ -> news.wakeReaders());
        departures.register(sink);
        Runnable cut = () -> Cutting.cut(request);
        streams.begin(new Reader(caller.subject(), caller.until(), filter, grant, sink, sse, cut), last);
    }
}
