package tandem.faults.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.faults.load.Operation;
import tandem.faults.load.Poison;
import tandem.faults.partners.Heard;

/**
 * All that the checks judge.
 *
 * @param events every record of both topics, by partition in order
 * @param dead every dead letter
 * @param heard what the partner got
 * @param journalled how often each event id stands in a journal
 * @param recoveredIn empty when it was waited for in vain
 * @param bound how long recovering may take
 */
public record Evidence(
        List<Operation> operations,
        List<Poison> poison,
        List<Published> events,
        List<Published> dead,
        List<Entity> entities,
        List<Relation> relations,
        List<Calm> calm,
        Heard heard,
        Map<String, Integer> journalled,
        Optional<Duration> recoveredIn,
        Duration bound) {

    /** What the services published. */
    public Stream<Published> published() {
        return events.stream().filter(event -> !event.poison());
    }
}
