package tandem.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Attempt;
import tandem.faults.load.Operation;
import tandem.faults.load.Outcome;

/** I8: however often a command comes under its key, it has one effect and one answer. */
final class OneKeyOneAnswer implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Traces traces = new Traces(evidence.entities());
        List<Violation> found = new ArrayList<>();
        for (Operation operation : evidence.operations()) {
            if (traces.of(operation.command().mark()) > 1) {
                found.add(violation("one key had two effects", operation));
            }
            if (operation.command().keyed()) {
                answers(operation, found);
            }
        }
        return found;
    }

    private static void answers(Operation operation, List<Violation> found) {
        Optional<Attempt> first = operation.accepted().findFirst();
        first.ifPresent(given -> operation.attempts().stream()
                .filter(later -> later.started() > given.ended())
                .forEach(later -> {
                    if (later.outcome() == Outcome.FAILED && later.status() != 0) {
                        found.add(violation("what was accepted before was refused under the same key", operation));
                    } else if (later.outcome() == Outcome.OK && !again(given, later)) {
                        found.add(violation("one key had two answers", operation));
                    } else if (later.outcome() == Outcome.OK && !later.replayed()) {
                        found.add(violation("what was accepted before was done again under the same key", operation));
                    }
                }));
    }

    private static boolean again(Attempt given, Attempt later) {
        return given.status() == later.status()
                && Optional.ofNullable(given.answer()).equals(Optional.ofNullable(later.answer()));
    }

    private static Violation violation(String what, Operation operation) {
        return new Violation(
                "I8",
                what,
                Map.of(
                        "mark",
                        operation.command().mark(),
                        "kind",
                        operation.command().kind(),
                        "attempts",
                        operation.attempts().size()));
    }
}
