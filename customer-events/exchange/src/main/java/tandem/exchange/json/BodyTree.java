package tandem.exchange.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.text.PlainText;

/** A body as a tree, whose texts are in normal form; those that cannot be kept are faults and left out. */
final class BodyTree {

    private final List<Fault> faults = new ArrayList<>();

    private BodyTree() {}

    /** The tree with every text in normal form; faults are added to the list. */
    static JsonNode cleaned(JsonNode raw, List<Fault> faults) {
        BodyTree tree = new BodyTree();
        JsonNode cleaned = tree.clean(raw, JsonPointer.empty());
        faults.addAll(tree.faults);
        return cleaned;
    }

    private JsonNode clean(JsonNode node, JsonPointer at) {
        return switch (node) {
            case ObjectNode object -> cleanFields(object, at);
            case ArrayNode array -> cleanItems(array, at);
            default -> node.isTextual() ? cleanText(node.textValue(), at) : node;
        };
    }

    private JsonNode cleanFields(ObjectNode object, JsonPointer at) {
        ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonPointer here = at.appendProperty(field.getKey());
            if (keepable(field.getKey(), here)) {
                cleaned.set(PlainText.normalised(field.getKey()), clean(field.getValue(), here));
            }
        }
        return cleaned;
    }

    private JsonNode cleanItems(ArrayNode array, JsonPointer at) {
        ArrayNode cleaned = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < array.size(); i++) {
            JsonPointer here = at.appendIndex(i);
            if (array.get(i).isNull()) {
                faults.add(Fault.of(Place.BODY, here.toString(), FaultReason.REQUIRED));
            }
            cleaned.add(clean(array.get(i), here));
        }
        return cleaned;
    }

    private JsonNode cleanText(String text, JsonPointer at) {
        return keepable(text, at)
                ? JsonNodeFactory.instance.textNode(PlainText.normalised(text))
                : JsonNodeFactory.instance.nullNode();
    }

    private boolean keepable(String text, JsonPointer at) {
        return PlainText.fault(text)
                .map(reason -> faults.add(Fault.of(Place.BODY, at.toString(), reason)))
                .isEmpty();
    }
}
