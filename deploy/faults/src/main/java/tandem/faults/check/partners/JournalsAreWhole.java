package tandem.faults.check.partners;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.events.EventHeader;
import tandem.events.Side;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Violation;
import tandem.faults.partners.Counted;

/** I15: the journals show every event of the topics once, and count of each day and type as many. */
public final class JournalsAreWhole implements Check {

    private record Kind(String topic, String day, String type) {

        static Kind of(Published event) {
            Instant recorded = Instant.parse(event.header(EventHeader.RECORDED_TIME));
            String day = recorded.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            return new Kind(event.topic(), day, event.change().type());
        }

        static Kind of(Counted counted) {
            Side side = counted.side();
            return new Kind(side.topic(), counted.day(), counted.type());
        }
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (String id : evidence.heard().journal()) {
            if (!shown.add(id)) {
                found.add(violation("a journal shows an event twice", Map.of("event_id", id)));
            }
        }
        Map<Kind, Long> due = new HashMap<>();
        Set<String> published = new HashSet<>();
        evidence.published().filter(event -> published.add(event.id())).forEach(event -> {
            due.merge(Kind.of(event), 1L, Long::sum);
            if (!shown.remove(event.id())) {
                found.add(violation("a journal does not show an event of its topic", Map.of("event_id", event.id())));
            }
        });
        shown.forEach(
                id -> found.add(violation("a journal shows an event that is on no topic", Map.of("event_id", id))));
        counts(evidence, due, found);
        return found;
    }

    private static void counts(Evidence evidence, Map<Kind, Long> due, List<Violation> found) {
        Map<Kind, Long> counted = new HashMap<>();
        evidence.heard().counts().forEach(count -> counted.merge(Kind.of(count), count.count(), Long::sum));
        Set<Kind> kinds = new HashSet<>(due.keySet());
        kinds.addAll(counted.keySet());
        for (Kind kind : kinds) {
            long shown = counted.getOrDefault(kind, 0L);
            long right = due.getOrDefault(kind, 0L);
            if (shown != right) {
                found.add(violation(
                        "a journal counts otherwise than its topic",
                        Map.of("kind", kind, "counted", shown, "due", right)));
            }
        }
    }

    private static Violation violation(String what, Map<String, Object> evidence) {
        return new Violation("I15", what, evidence);
    }
}
