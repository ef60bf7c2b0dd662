package tandem.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.util.Set;

/**
 * What a service answered.
 *
 * @param call method and path of the request, for people
 * @param body the JSON, a missing node when the answer was empty, the bare text when it was something else
 */
public record Answer(String call, int status, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);
    private static final Set<String> MOMENTARY = Set.of("idempotency_key_in_progress", "changed_meanwhile");
    private static final int SHOWN = 2_000;

    static Answer of(String call, HttpResponse<String> response) {
        return new Answer(call, response.statusCode(), json(response.body()));
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    /** Whether the same request may well succeed a little later. */
    boolean notNow() {
        return UNAVAILABLE.contains(status)
                || MOMENTARY.contains(body.path("code").asText());
    }

    /** Itself when it is a success; a failure that shows it otherwise. */
    public Answer orFail() {
        if (status < 200 || status > 299) {
            String text = body.toString();
            throw new ApiFailure(
                    call + " answered " + status + ": " + text.substring(0, Math.min(SHOWN, text.length())));
        }
        return this;
    }
}
