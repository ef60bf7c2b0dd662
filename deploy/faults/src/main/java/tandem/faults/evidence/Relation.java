package tandem.faults.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One customer's relationship as each side shows it; a missing node from a side that does not know the customer.
 */
public record Relation(String customer, JsonNode sales, JsonNode desk) {

    public static final String STALE = " is stale";

    /** Why both sides cannot be said to agree; empty when they do. */
    public List<String> disagreements() {
        List<String> found = new ArrayList<>();
        if (!sales.isMissingNode() && !desk.isMissingNode()) {
            differing("sold", found);
            differing("served", found);
        }
        incomplete("sales", sales, found);
        incomplete("desk", desk, found);
        return found;
    }

    private void differing(String half, List<String> found) {
        JsonNode here = sales.path(half);
        JsonNode there = desk.path(half);
        if (!here.equals(there)) {
            found.add(half + ": sales says " + here + ", desk says " + there);
        }
    }

    private static void incomplete(String side, JsonNode view, List<String> found) {
        JsonNode completeness = view.path("completeness");
        if (!completeness.path("gaps").isEmpty()) {
            found.add(side + " has gaps: " + completeness.path("gaps"));
        }
        if (completeness.path("stale").asBoolean()) {
            found.add(side + STALE);
        }
    }
}
