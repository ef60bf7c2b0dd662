package tandem.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which events arrived at which receiver, how often, and how old each was the first time; safe to note from many threads. */
final class Arrivals {

    private record Delivery(String receiver, String event) {}

    private final Map<Delivery, Integer> times = new ConcurrentHashMap<>();
    private volatile Latencies ages = new Latencies();

    /** @param recorded when the event was written down, in the transaction of the decision */
    void note(String receiver, String event, Instant recorded, Instant now) {
        if (times.merge(new Delivery(receiver, event), 1, Integer::sum) == 1) {
            ages.note(Duration.between(recorded, now).toNanos());
        }
    }

    /** How old events were that arrived since the last call. */
    Latencies taken() {
        Latencies noted = ages;
        ages = new Latencies();
        return noted;
    }

    /** How many different ones arrived, at all receivers together. */
    int different() {
        return times.size();
    }

    /** How many arrived again at a receiver that had them. */
    long again() {
        return times.values().stream().mapToLong(each -> each - 1).sum();
    }

    /** How many of these did not arrive, over all of these receivers. */
    long missing(Collection<String> receivers, Set<String> events) {
        return receivers.stream()
                .mapToLong(receiver -> events.stream()
                        .filter(event -> !times.containsKey(new Delivery(receiver, event)))
                        .count())
                .sum();
    }

    /** How many different ones arrived that are none of these. */
    long strange(Set<String> events) {
        return times.keySet().stream()
                .filter(each -> !events.contains(each.event()))
                .count();
    }
}
