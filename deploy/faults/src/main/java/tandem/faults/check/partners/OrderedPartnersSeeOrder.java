package tandem.faults.check.partners;

import java.util.ArrayList;
import java.util.HashMap;
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

/** I13: an ordered endpoint is asked to take an event only once it has taken all of that customer's before it. */
public final class OrderedPartnersSeeOrder implements Check {

    private record Stream(String path, String customer) {}

    @Override
    public List<Violation> judge(Evidence evidence) {
        Set<String> ordered = evidence.heard().endpoints().stream()
                .filter(endpoint -> endpoint.wish().ordered())
                .map(Endpoint::path)
                .collect(Collectors.toSet());
        Set<String> published = evidence.published().map(Published::id).collect(Collectors.toSet());
        Map<Stream, Long> taken = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        for (Arrival arrival : evidence.heard().arrivals()) {
            if (!ordered.contains(arrival.path()) || !published.contains(arrival.id())) {
                continue;
            }
            Stream stream = new Stream(arrival.path(), arrival.customer());
            long due = taken.getOrDefault(stream, 0L) + 1;
            if (arrival.sequence() > due) {
                found.add(new Violation(
                        "I13",
                        "an ordered endpoint was told of a later event first",
                        Map.of("arrival", arrival, "due", due)));
            }
            if (arrival.accepted()) {
                taken.merge(stream, arrival.sequence(), Math::max);
            }
        }
        return found;
    }
}
