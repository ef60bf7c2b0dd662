package tandem.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The essentials of a successful answer.
 *
 * @param id of what was made or changed; empty where the answer names none
 * @param version what the next {@code If-Match} says
 * @param entityVersion the version under which an event tells of it: a deal's moves, a ticket's revision
 * @param number the close of a deal or the resolution of a ticket that stands behind it, 1 for the first; else 0
 * @param state stage of a deal, state of a ticket; empty elsewhere
 * @param digest SHA-256 of the body
 */
public record Answer(
        String id, String customer, long version, long entityVersion, int number, String state, String digest) {

    static Answer of(JsonNode body, String text) {
        JsonNode history = body.path("history");
        long version = body.path("version").asLong(-1);
        return new Answer(
                body.path("id").asText(),
                body.path("customer").asText(),
                version,
                history.isArray() ? history.size() : version,
                body.path("close_number").asInt(body.path("resolution_number").asInt()),
                body.path("stage").asText(body.path("state").asText()),
                sha256(text));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
