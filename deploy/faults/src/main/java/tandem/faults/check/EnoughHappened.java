package tandem.faults.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Kind;
import tandem.faults.load.Outcome;

/** A run in which some kind of command was never accepted proves nothing of it. */
final class EnoughHappened implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Set<Kind> done = evidence.operations().stream()
                .filter(operation -> operation.outcome() == Outcome.OK)
                .map(operation -> operation.command().kind())
                .collect(Collectors.toSet());
        return Arrays.stream(Kind.values())
                .filter(kind -> !done.contains(kind))
                .map(kind -> new Violation("run", Checks.NEVER_ACCEPTED, Map.of("kind", kind)))
                .toList();
    }
}
