package tandem.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.events.EventType;
import tandem.faults.evidence.Change;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Step;
import tandem.faults.evidence.Told;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Answer;
import tandem.faults.load.Operation;
import tandem.faults.load.Outcome;

/** I1: what was accepted is there and was told; what was refused left nothing; what is committed was told. */
final class AcceptedIsTold implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Set<Change> told = evidence.published().map(Published::change).collect(Collectors.toCollection(HashSet::new));
        Set<String> ids = evidence.published().map(Published::id).collect(Collectors.toSet());
        Traces traces = new Traces(evidence.entities());
        List<Violation> found = new ArrayList<>();
        for (Operation operation : evidence.operations()) {
            accepted(operation, told, traces, found);
            refused(operation, traces, found);
        }
        evidence.entities().forEach(entity -> committed(entity, told, found));
        evidence.journalled().keySet().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> found.add(
                        violation("an event stands in a journal and not on its topic", Map.of("event_id", id))));
        return found;
    }

    private static void accepted(Operation operation, Set<Change> told, Traces traces, List<Violation> found) {
        String mark = operation.command().mark();
        operation.answer().ifPresent(answer -> {
            if (operation.command().kind().marked() && traces.of(mark) == 0) {
                found.add(violation("an accepted command left no trace", evidence(operation, answer)));
            }
            operation.command().kind().emits().ifPresent(type -> {
                if (!told.contains(new Change(answer.id(), type.ceType(), number(type, answer)))) {
                    found.add(violation("an accepted command was not told", evidence(operation, answer)));
                }
            });
        });
    }

    private static int number(EventType type, Answer answer) {
        return type == EventType.TICKET_OPENED ? 1 : answer.number();
    }

    private static void refused(Operation operation, Traces traces, List<Violation> found) {
        if (operation.outcome() == Outcome.FAILED
                && traces.of(operation.command().mark()) > 0) {
            found.add(violation(
                    "a refused command left a trace",
                    Map.of("mark", operation.command().mark())));
        }
    }

    private static void committed(Entity entity, Set<Change> told, List<Violation> found) {
        for (Step step : entity.steps()) {
            Told due = step.told();
            if (due != null && !told.contains(due.change(entity.id()))) {
                found.add(
                        violation("a committed change was not told", Map.of(entity.what(), entity.id(), "step", step)));
            }
        }
    }

    private static Map<String, Object> evidence(Operation operation, Answer answer) {
        return Map.of(
                "mark", operation.command().mark(), "kind", operation.command().kind(), "answer", answer);
    }

    private static Violation violation(String what, Map<String, Object> evidence) {
        return new Violation("I1", what, evidence);
    }
}
