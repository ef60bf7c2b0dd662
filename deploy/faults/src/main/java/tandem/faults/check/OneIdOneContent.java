package tandem.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Violation;

/** I4: the same event id always carries the same key, headers and bytes. */
final class OneIdOneContent implements Check {

    private record Content(String key, Map<String, String> headers, String digest) {

        static Content of(Published event) {
            Map<String, String> headers = new TreeMap<>(event.headers());
            headers.keySet().removeIf(name -> !name.startsWith("ce_"));
            return new Content(event.key(), headers, event.digest());
        }
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<String, Published> first = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        evidence.published().forEach(event -> {
            Published before = first.putIfAbsent(event.id(), event);
            if (before != null && !Content.of(before).equals(Content.of(event))) {
                found.add(new Violation(
                        "I4",
                        "one event id stands over two contents",
                        Map.of("event_id", event.id(), "first", before.place(), "second", event.place())));
            }
        });
        return found;
    }
}
