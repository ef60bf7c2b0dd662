package tandem.exchange.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tandem.events.EventType;

/** Makes the data of an event thin: what {@link EventType#thinFields()} names, as it was published. */
public final class ThinEvent {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of each field as JSON; so few fields of so many characters of up to 3 bytes stay under 20 KB. */
    private static final int MOST_CHARACTERS = 500;

    private ThinEvent() {}

    /**
     * The thin form of an event's data, without fields that are longer than any that we make; of a type that this version
     * of the contract does not know nothing but an empty object.
     *
     * @param data JSON as it was published
     */
    public static ObjectNode of(String type, String data) {
        ObjectNode thin = JSON.createObjectNode();
        List<String> fields = EventType.named(type).map(EventType::thinFields).orElse(List.of());
        JsonNode whole = read(data);
        for (String field : fields) {
            if (whole.hasNonNull(field) && whole.get(field).toString().length() <= MOST_CHARACTERS) {
                thin.set(field, whole.get(field));
            }
        }
        return thin;
    }

    /** Data that was redacted need not be JSON any more; of it nothing is thin. */
    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
