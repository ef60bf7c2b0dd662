package tandem.exchange.imports.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps as they stand in a column of text, whatever the API's JSON looks like. */
final class JsonText {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JsonText() {}

    static String of(Map<String, ?> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    static <V> Map<String, V> map(String text, Class<V> values) {
        try {
            return JSON.readValue(
                    text, JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }
}
