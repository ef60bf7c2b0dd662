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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.journal.JournalFilter;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.Partner;

/** What this service publishes, live. */
@Path("/v1/stream")
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

    /**
     * Server-sent events: {@code event} is the ce_type, {@code data} the CloudEvent, {@code id} what to come back with. An
     * event {@code closed} says why the server ends the stream.
     *
     * @param lastEventId the last id that was seen; without one the stream begins at the cursor
     * @param cursor of the journal, to begin there; without one the stream begins with what is published from now on
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Events without end",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @RolesAllowed({Role.PARTNER, Role.OPERATOR, Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.SUPPORT_AGENT})
    public void stream(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @QueryParam("cursor") @Nullable String cursor,
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
