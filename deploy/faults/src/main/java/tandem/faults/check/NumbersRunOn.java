package tandem.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Violation;

/** I3: per customer and topic, first occurrences are numbered 1, 2, 3 in the order of one partition. */
final class NumbersRunOn implements Check {

    private record Stream(String topic, String customer) {}

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<Stream, Long> last = new HashMap<>();
        Map<Stream, Integer> partitions = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Violation> found = new ArrayList<>();
        evidence.published().forEach(event -> {
            Stream stream = new Stream(event.topic(), event.customer());
            if (partitions.computeIfAbsent(stream, _ -> event.partition()) != event.partition()) {
                found.add(violation("a customer's events stand in two partitions", event, event.sequence()));
            }
            if (seen.add(event.id())) {
                long due = last.getOrDefault(stream, 0L) + 1;
                if (event.sequence() != due) {
                    found.add(violation("a customer's numbers do not run on", event, due));
                }
                last.put(stream, event.sequence());
            }
        });
        return found;
    }

    private static Violation violation(String what, Published event, long due) {
        return new Violation(
                "I3",
                what,
                Map.of("record", event.place(), "customer", event.customer(), "number", event.sequence(), "due", due));
    }
}
