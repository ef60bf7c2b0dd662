package tandem.exchange.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** The caller's claim to have seen the present version of what is about to be changed. */
@RequestScoped
public class IfMatch {

    private final HttpHeaders headers;

    IfMatch(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * Refuses unless the request names this version in {@code If-Match}, or says {@code *} for whatever it is.
     *
     * @throws Refusal 428 without the header, 412 (with {@code current_version}) when another version is named, 400 when
     *     the header is not a list of entity tags
     */
    public void require(long currentVersion) {
        String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new Refusal(RequestReason.PRECONDITION_REQUIRED).with("current_version", currentVersion);
        }
        EntityTagList tags = EntityTagList.read(header).orElseThrow(IfMatch::unreadable);
        if (!tags.holds(Long.toString(currentVersion))) {
            throw new Refusal(RequestReason.VERSION_STALE).with("current_version", currentVersion);
        }
    }

    private static Refusal unreadable() {
        return new Refusal(RequestReason.INVALID_HEADER)
                .with(Fault.of(Place.HEADER, HttpHeaders.IF_MATCH, FaultReason.NOT_AN_ENTITY_TAG));
    }
}
