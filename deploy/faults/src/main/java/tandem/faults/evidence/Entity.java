package tandem.faults.evidence;

import java.util.List;
import java.util.Map;

/**
 * A record of a service as its API shows it.
 *
 * @param what {@code deal}, {@code ticket}, {@code interaction} or {@code product}
 * @param of the customer; for an interaction the ticket
 * @param mark of the command that made it
 * @param state of a deal or ticket
 * @param steps oldest first
 * @param totals figures by name
 * @param times of what dated steps belong to
 */
public record Entity(
        String what,
        String id,
        String of,
        String mark,
        String state,
        List<Step> steps,
        Map<String, Long> totals,
        Times times) {

    public Entity {
        steps = List.copyOf(steps);
        totals = Map.copyOf(totals);
    }

    /** One to which nothing dated happens. */
    public static Entity undated(
            String what, String id, String of, String mark, String state, List<Step> steps, Map<String, Long> totals) {
        return new Entity(what, id, of, mark, state, steps, totals, Times.NONE);
    }

    public long total(String name) {
        return totals.getOrDefault(name, 0L);
    }
}
