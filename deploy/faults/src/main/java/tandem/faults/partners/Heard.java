package tandem.faults.partners;

import java.time.Duration;
import java.util.List;

/**
 * What the partner got.
 *
 * @param endpoints that it registered before anything was published
 * @param arrivals at its receiver, in the order in which they were answered
 * @param streamed of both streams, each in its order
 * @param journal ids of events, as often as both journals showed them
 * @param counts of both services
 * @param waiting deliveries that waited still when it was no longer waited for, in words
 * @param took how long it was waited for
 */
public record Heard(
        List<Endpoint> endpoints,
        List<Arrival> arrivals,
        List<Streamed> streamed,
        List<String> journal,
        List<Counted> counts,
        List<String> waiting,
        Duration took) {

    public Heard {
        endpoints = List.copyOf(endpoints);
        arrivals = List.copyOf(arrivals);
        streamed = List.copyOf(streamed);
        journal = List.copyOf(journal);
        counts = List.copyOf(counts);
        waiting = List.copyOf(waiting);
    }

    /** How much that is, in words. */
    public String text() {
        return "%d deliveries to %d endpoints (%d refused), %d events on streams over %d connections, settled in %d s"
                .formatted(
                        arrivals.size(),
                        endpoints.size(),
                        arrivals.stream().filter(arrival -> !arrival.accepted()).count(),
                        streamed.size(),
                        streamed.stream()
                                .map(event -> event.side() + "/" + event.connection())
                                .distinct()
                                .count(),
                        took.toSeconds());
    }
}
