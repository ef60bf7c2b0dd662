package tandem.exchange.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Fault;

/**
 * Makes a record of a tree. Jackson stops at the first fault; here the value at fault is taken out of the tree and the
 * rest tried again, so that a caller hears of all faults at once.
 */
final class BodyRecords {

    private static final int MAX_FAULTS = 100;

    private final ObjectMapper json;
    private final JavaType type;
    private final List<Fault> faults = new ArrayList<>();

    BodyRecords(ObjectMapper json, JavaType type) {
        this.json = json;
        this.type = type;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The record; null when nothing is left to make it of. */
    @Nullable
    Object read(JsonNode tree) throws IOException {
        JsonNode cleaned = BodyTree.cleaned(tree, faults);
        while (faults.size() < MAX_FAULTS) {
            try {
                return json.readerFor(type).readValue(cleaned);
            } catch (JsonMappingException e) {
                JsonPointer at = pointer(e);
                faults.addAll(new BodyFaults(at.toString(), cleaned.at(at), faults).of(e));
                if (!takeOut(cleaned, at)) {
                    return null;
                }
            }
        }
        return null;
    }

    private static JsonPointer pointer(JsonMappingException failure) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer;
    }

    private static boolean takeOut(JsonNode tree, JsonPointer at) {
        JsonPointer head = at.head();
        if (head == null) {
            return false;
        }
        return switch (tree.at(head)) {
            case ObjectNode owner -> owner.remove(at.last().getMatchingProperty()) != null;
            case ArrayNode owner -> takeOut(owner, at.last().getMatchingIndex());
            default -> false;
        };
    }

    private static boolean takeOut(ArrayNode owner, int index) {
        boolean there = owner.has(index) && !owner.get(index).isNull();
        if (there) {
            owner.setNull(index);
        }
        return there;
    }
}
