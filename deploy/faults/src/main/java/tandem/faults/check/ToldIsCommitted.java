package tandem.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.faults.evidence.Change;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Step;
import tandem.faults.evidence.Told;
import tandem.faults.evidence.Violation;

/** I2: every event on a topic belongs to one committed change, and no two events to the same. */
final class ToldIsCommitted implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<Change, Told> committed = new HashMap<>();
        for (Entity entity : evidence.entities()) {
            for (Step step : entity.steps()) {
                Told told = step.told();
                if (told != null) {
                    committed.put(told.change(entity.id()), told);
                }
            }
        }
        Map<Change, String> ids = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        evidence.published().forEach(event -> {
            Told told = committed.get(event.change());
            if (told == null) {
                found.add(violation("an event tells of a change that was not committed", event));
            } else if (!says(event, told)) {
                found.add(violation("an event tells a change otherwise than it was committed", event));
            }
            String id = ids.putIfAbsent(event.change(), event.id());
            if (id != null && !id.equals(event.id())) {
                found.add(violation("two events tell of one change", event));
            }
        });
        return found;
    }

    private static boolean says(Published event, Told told) {
        boolean version = told.entityVersion() == Told.NOT_SHOWN || told.entityVersion() == event.entityVersion();
        return version && told.amount().equals(event.amount());
    }

    private static Violation violation(String what, Published event) {
        return new Violation(
                "I2", what, Map.of("record", event.place(), "change", event.change(), "event_id", event.id()));
    }
}
