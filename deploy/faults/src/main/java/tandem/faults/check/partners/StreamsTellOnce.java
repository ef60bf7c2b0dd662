package tandem.faults.check.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Violation;
import tandem.faults.partners.Streamed;

/** I14: who follows a stream, cut off however often, sees each event of its topic once, in every customer's order. */
public final class StreamsTellOnce implements Check {

    private record Stream(String topic, String customer) {}

    @Override
    public List<Violation> judge(Evidence evidence) {
        Set<String> published = evidence.published().map(Published::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        Map<Stream, Long> last = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        for (Streamed event : evidence.heard().streamed()) {
            if (!seen.add(event.id())) {
                found.add(violation("a stream told of an event twice", event));
            } else if (!published.contains(event.id())) {
                found.add(violation("a stream told of an event that is not on its topic", event));
            } else {
                Long before = last.put(new Stream(event.side().topic(), event.customer()), event.sequence());
                if (before != null && before > event.sequence()) {
                    found.add(violation("a stream told of a later event first", event));
                }
            }
        }
        evidence.published()
                .filter(event -> seen.add(event.id()))
                .forEach(event -> found.add(new Violation(
                        "I14",
                        "a stream did not tell of an event",
                        Map.of("event_id", event.id(), "record", event.place()))));
        return found;
    }

    private static Violation violation(String what, Streamed event) {
        return new Violation("I14", what, Map.of("event", event));
    }
}
