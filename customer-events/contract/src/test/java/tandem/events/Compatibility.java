package tandem.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a later schema of the same version breaks. It may gain optional fields and say things in other words; whatever else
 * differs would surprise either a reader of old events or an old reader of new ones.
 */
final class Compatibility {

    private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");
    private static final Set<String> FIELDS = Set.of("properties", "$defs");

    private final List<String> breaches = new ArrayList<>();

    private Compatibility() {}

    /** What was broken on the way from the earlier to the later schema; empty when all is well. */
    static List<String> breaches(JsonNode earlier, JsonNode later) {
        Compatibility compatibility = new Compatibility();
        compatibility.compareRules("", earlier, later);
        return compatibility.breaches;
    }

    private void compareRules(String at, JsonNode earlier, JsonNode later) {
        Set<String> keywords = new TreeSet<>();
        earlier.fieldNames().forEachRemaining(keywords::add);
        later.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS);
        for (String keyword : keywords) {
            compare(at + "/" + keyword, keyword, earlier.path(keyword), later.path(keyword));
        }
    }

    private void compare(String at, String keyword, JsonNode earlier, JsonNode later) {
        if (FIELDS.contains(keyword)) {
            earlier.properties().forEach(field -> compareField(at, field.getKey(), field.getValue(), later));
        } else if (keyword.equals("required")) {
            compareRequired(at, earlier, later);
        } else if (earlier.isObject() && later.isObject()) {
            compareRules(at, earlier, later);
        } else if (!earlier.equals(later)) {
            breaches.add(at + " was " + shown(earlier) + " and is " + shown(later));
        }
    }

    private void compareField(String at, String name, JsonNode earlier, JsonNode later) {
        if (later.has(name)) {
            compareRules(at + "/" + name, earlier, later.get(name));
        } else {
            breaches.add(at + "/" + name + " is gone");
        }
    }

    private void compareRequired(String at, JsonNode earlier, JsonNode later) {
        Set<String> before = texts(earlier);
        Set<String> now = texts(later);
        before.stream().filter(name -> !now.contains(name)).forEach(name -> breaches.add(at + " lost " + name));
        now.stream().filter(name -> !before.contains(name)).forEach(name -> breaches.add(at + " gained " + name));
    }

    private static Set<String> texts(JsonNode names) {
        Set<String> texts = new TreeSet<>();
        names.forEach(name -> texts.add(name.asText()));
        return texts;
    }

    private static String shown(JsonNode value) {
        return value instanceof MissingNode ? "not there" : value.toString();
    }
}
