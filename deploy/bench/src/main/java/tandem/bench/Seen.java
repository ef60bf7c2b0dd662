package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the requests of a time took.
 *
 * @param salesWrites deals won
 * @param salesReads relationships, as sales shows them
 * @param deskWrites tickets opened
 * @param deskReads relationships, as the desk shows them
 */
record Seen(Latencies salesWrites, Latencies salesReads, Latencies deskWrites, Latencies deskReads) {

    static Seen nothing() {
        return new Seen(new Latencies(), new Latencies(), new Latencies(), new Latencies());
    }

    /** The writes and reads of sales together. */
    Latencies sales() {
        return salesWrites.and(salesReads);
    }

    /** The writes and reads of the desk together. */
    Latencies desk() {
        return deskWrites.and(deskReads);
    }

    /** How the median of each kind of request compares with that of an earlier time, in which it was 1. */
    ObjectNode comparedWith(Seen before) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        Map<String, Latencies> was = before.byName();
        byName().forEach((name, now) -> all.set(name, now.comparedWith(was.getOrDefault(name, now))));
        return all;
    }

    /** Whether there were requests of every kind. */
    boolean eachAsked() {
        return byName().values().stream().allMatch(kind -> kind.count() > 0);
    }

    private Map<String, Latencies> byName() {
        return new TreeMap<>(Map.of(
                "sales", sales(),
                "sales_writes", salesWrites,
                "sales_reads", salesReads,
                "desk", desk(),
                "desk_writes", deskWrites,
                "desk_reads", deskReads));
    }
}
