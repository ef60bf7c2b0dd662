package tandem.exchange.outbox;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.events.Envelope;
import tandem.exchange.problems.Trace;

/**
 * What led to an event, so that whoever reads it can find the rest of the story.
 *
 * @param correlationId the request or job that began it, the same for everything that follows from it on both sides
 * @param causationId the id of the event that led to it; absent where none did
 * @param traceparent W3C Trace Context of the request that began it; absent where it had none
 */
public record Cause(
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    static final Cause UNKNOWN = new Cause(null, null, null);

    private static final String HEADER = "X-Correlation-Id";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,126}[\\x21-\\x7e])?");

    /** An event of the other side, to which a consumer answers with one of its own. */
    public static Cause of(Envelope<?> event) {
        return new Cause(event.correlationId(), event.id().toString(), event.traceparent());
    }

    /** A job that works by itself. */
    public static Cause job(UUID id) {
        return new Cause(id.toString(), null, null);
    }

    /** A request: what its caller calls it, by {@code X-Correlation-Id}, or else its trace, which problems show too. */
    static Cause of(RoutingContext request) {
        String named = request.request().getHeader(HEADER);
        boolean wellFormed = named != null && FORM.matcher(named).matches();
        return new Cause(wellFormed ? named : Trace.idOf(request), null, Trace.parentOf(request));
    }
}
