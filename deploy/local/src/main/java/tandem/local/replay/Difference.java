package tandem.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Something about a customer that the two sides tell differently.
 *
 * @param field for example {@code served.tickets}
 */
record Difference(String customer, String field, JsonNode atSales, JsonNode atDesk) {

    private static final List<String> PARTS = List.of("sold", "served");

    /** Compares a customer's relationship as sales and as the desk tell it; how complete a view is does not count. */
    static List<Difference> between(JsonNode sales, JsonNode desk) {
        String customer =
                sales.path("name").asText() + " (" + sales.path("customer_id").asText() + ")";
        List<Difference> differences = new ArrayList<>();
        for (String part : PARTS) {
            TreeSet<String> fields = new TreeSet<>();
            sales.path(part).fieldNames().forEachRemaining(fields::add);
            desk.path(part).fieldNames().forEachRemaining(fields::add);
            if (fields.isEmpty()) {
                differences.add(new Difference(customer, part, sales.path(part), desk.path(part)));
            }
            for (String field : fields) {
                JsonNode here = sales.path(part).path(field);
                JsonNode there = desk.path(part).path(field);
                if (!told(here).equals(told(there))) {
                    differences.add(new Difference(customer, part + "." + field, here, there));
                }
            }
        }
        return differences;
    }

    /** What a value says: nothing when it is absent or null; the elements of a list in whatever order. */
    private static Object told(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING, NULL -> MissingNode.getInstance();
            case ARRAY ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::toString)
                        .sorted()
                        .toList();
            case OBJECT, STRING, NUMBER, BOOLEAN, BINARY, POJO -> value;
        };
    }

    @Override
    public String toString() {
        return "%s: %s is %s at sales and %s at the desk".formatted(customer, field, shown(atSales), shown(atDesk));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }
}
