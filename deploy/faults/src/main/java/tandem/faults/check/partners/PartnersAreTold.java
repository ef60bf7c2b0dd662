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
import tandem.faults.partners.Arrival;
import tandem.faults.partners.Endpoint;

/**
 * I9: every endpoint was told of every event that it wants, rightly signed and under one id with the same bytes, and of
 * nothing that is not on a topic.
 */
public final class PartnersAreTold implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        Map<String, Published> events = evidence.events().stream()
                .collect(Collectors.toMap(Published::id, event -> event, (first, _) -> first, HashMap::new));
        Map<String, String> digests = new HashMap<>();
        for (Arrival arrival : evidence.heard().arrivals()) {
            if (!arrival.signed()) {
                found.add(violation("a delivery was not rightly signed", arrival));
            }
            if (!digests.computeIfAbsent(arrival.id(), _ -> arrival.digest()).equals(arrival.digest())) {
                found.add(violation("one webhook-id stands over two bodies", arrival));
            }
            Published event = events.get(arrival.id());
            if (event == null) {
                found.add(violation("something was delivered that is on no topic", arrival));
            } else if (!says(arrival, event)) {
                found.add(violation("a delivery tells of another event than its id", arrival));
            }
        }
        missing(evidence, found);
        evidence.heard()
                .waiting()
                .forEach(delivery ->
                        found.add(new Violation("I9", "a delivery still waits", Map.of("delivery", delivery))));
        return found;
    }

    private static boolean says(Arrival arrival, Published event) {
        return arrival.customer().equals(event.customer())
                && arrival.sequence() == event.sequence()
                && arrival.type().equals(event.change().type());
    }

    private static void missing(Evidence evidence, List<Violation> found) {
        Map<String, Set<String>> taken = evidence.heard().arrivals().stream()
                .filter(Arrival::accepted)
                .collect(Collectors.groupingBy(
                        Arrival::path, Collectors.mapping(Arrival::id, Collectors.toCollection(HashSet::new))));
        for (Endpoint endpoint : evidence.heard().endpoints()) {
            Set<String> told = taken.computeIfAbsent(endpoint.path(), _ -> new HashSet<>());
            evidence.published()
                    .filter(event -> event.topic().equals(endpoint.side().topic())
                            && endpoint.wants(event.change().type()))
                    .filter(event -> told.add(event.id()))
                    .forEach(event -> found.add(new Violation(
                            "I9",
                            "an endpoint was not told of an event",
                            Map.of("endpoint", endpoint, "event_id", event.id(), "record", event.place()))));
        }
    }

    private static Violation violation(String what, Arrival arrival) {
        return new Violation("I9", what, Map.of("arrival", arrival));
    }
}
