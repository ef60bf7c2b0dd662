package tandem.faults.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.events.EventType;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Times;
import tandem.faults.evidence.Violation;

/**
 * I10: whatever the replicas' clocks say, a deal's and a ticket's time runs forward, no clock of a ticket stops before it
 * was started, and a first response that was told once is told the same for ever: what was met stays met, what was missed
 * stays missed.
 */
final class TimeRunsOn implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        for (Entity entity : evidence.entities()) {
            inOrder(entity, found);
            started(entity, "first response", entity.times().firstResponse(), found);
            started(entity, "resolution", entity.times().resolved(), found);
        }
        responses(evidence, found);
        return found;
    }

    private static void inOrder(Entity entity, List<Violation> found) {
        Instant last = Instant.MIN;
        for (Instant at : entity.times().steps()) {
            if (at.isBefore(last)) {
                found.add(violation("a step is dated before the one that it follows", entity, last, at));
            }
            last = at;
        }
    }

    private static void started(Entity entity, String clock, @Nullable Instant stopped, List<Violation> found) {
        Instant opened = entity.times().opened();
        if (opened != null && stopped != null && stopped.isBefore(opened)) {
            found.add(violation("the clock of a " + clock + " stopped before it was started", entity, opened, stopped));
        }
    }

    /** Compares what each resolution told with what the one before told, and the last with what the desk shows. */
    private static void responses(Evidence evidence, List<Violation> found) {
        Map<String, Long> told = new HashMap<>();
        evidence.published()
                .filter(event -> event.change().type().equals(EventType.TICKET_RESOLVED.ceType()))
                .sorted(Comparator.comparingInt(Published::number))
                .forEach(event -> {
                    Long before = told.get(event.change().subject());
                    Long now = event.firstResponse();
                    if (before != null && !before.equals(now)) {
                        found.add(flipped(event.change().subject(), before, now));
                    }
                    if (now != null) {
                        told.put(event.change().subject(), now);
                    }
                });
        for (Entity ticket : evidence.entities()) {
            Long before = told.get(ticket.id());
            Long now = seconds(ticket.times());
            if (before != null && !before.equals(now)) {
                found.add(flipped(ticket.id(), before, now));
            }
        }
    }

    private static @Nullable Long seconds(Times times) {
        Instant opened = times.opened();
        Instant answered = times.firstResponse();
        return opened == null || answered == null
                ? null
                : Duration.between(opened, answered).toSeconds();
    }

    private static Violation flipped(String ticket, Long before, @Nullable Long now) {
        return new Violation(
                "I10",
                "a first response was told otherwise than before",
                Map.of("ticket", ticket, "before", before, "now", String.valueOf(now)));
    }

    private static Violation violation(String what, Entity entity, Instant before, Instant after) {
        return new Violation(
                "I10", what, Map.of(entity.what(), entity.id(), "first", before.toString(), "then", after.toString()));
    }
}
