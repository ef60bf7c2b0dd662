package tandem.exchange.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given once and is given again to whoever repeats the request.
 *
 * @param fingerprint of the request
 * @param body JSON; null where there was none
 */
record KeptAnswer(
        byte[] fingerprint,
        int status,
        @Nullable String etag,
        @Nullable String location,
        byte @Nullable [] body) {

    static final String REPLAYED = "Idempotency-Replayed";

    Response again() {
        Response.ResponseBuilder answer = Response.status(status).header(REPLAYED, true);
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (body != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return answer.build();
    }
}
