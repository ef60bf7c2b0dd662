package tandem.faults.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What services answer, written by hand. */
public final class Shown {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Shown() {}

    public static JsonNode view(int lost, int applied) {
        return json("""
                {"sold": {"deals_won": 0, "deals_lost": %d}, "served": {"tickets": 1, "resolutions": 1},
                 "completeness": {"applied_sequence": %d, "gaps": [], "stale": false}}""".formatted(lost, applied));
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
