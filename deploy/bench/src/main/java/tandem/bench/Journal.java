package tandem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import tandem.local.api.Api;
import tandem.local.api.Query;

/** What a service says that it has published. */
final class Journal {

    private Journal() {}

    /** The ids of all events of such types, with wildcards, that this reader may see. */
    static Set<String> ids(Api reader, String types) {
        Set<String> ids = new HashSet<>();
        JsonNode page = reader.get(first(types).toString());
        while (true) {
            page.path("items").forEach(event -> ids.add(event.path("id").asText()));
            if (page.path("at_end").asBoolean()) {
                return ids;
            }
            String cursor = page.path("next_cursor").asText();
            page = reader.get(first(types).with("cursor", cursor).toString());
        }
    }

    private static Query first(String types) {
        return Query.to("/v1/journal").with("limit", 1000).with("type", types);
    }
}
