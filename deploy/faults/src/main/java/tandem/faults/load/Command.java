package tandem.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;

/**
 * What a client decided to do; every attempt at it sends the same request.
 *
 * @param client the subject of the token
 * @param mark unique text that it leaves behind where it has an effect; also its Idempotency-Key
 * @param keyed whether the key is sent
 * @param ifMatch the version seen, or {@code *}; absent where none is asked for
 * @param subject the deal or ticket that it is about; absent where it makes one
 */
public record Command(
        Kind kind,
        String client,
        String mark,
        boolean keyed,
        String method,
        String path,
        @Nullable String ifMatch,
        @Nullable String subject,
        JsonNode body) {

    static Command post(Kind kind, Mark mark, String path, JsonNode body) {
        return new Command(kind, mark.client(), mark.text(), true, "POST", path, null, null, body);
    }

    static Command put(Kind kind, Mark mark, String path, JsonNode body) {
        return new Command(kind, mark.client(), mark.text(), false, "PUT", path, null, null, body);
    }

    /** Looks at what such a command is about. */
    static Command look(Kind kind, Mark mark, String subject) {
        String path = (kind.side() == Side.SALES ? "/v1/deals/" : "/v1/tickets/") + subject;
        return new Command(kind, mark.client(), mark.text(), false, "GET", path, null, subject, Bodies.object());
    }

    /** The same, about this deal or ticket as it was seen, or as it is. */
    Command on(String deal, @Nullable String version) {
        return new Command(kind, client, mark, keyed, method, path, version, deal, body);
    }
}
