package tandem.faults.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Kind;
import tandem.faults.load.Operation;
import tandem.faults.load.Outcome;

/**
 * I1 and I8 for moves that bear no mark: a deal or ticket made in this run has at least as many of them as were accepted,
 * and at most those of unknown outcome more.
 */
final class MovesAddUp implements Check {

    private static final Set<Kind> UNMARKED =
            EnumSet.of(Kind.DEAL_ADVANCE, Kind.TICKET_TAKE, Kind.TICKET_RESUME, Kind.TICKET_CLOSE);

    @Override
    public List<Violation> judge(Evidence evidence) {
        Set<String> made = evidence.operations().stream()
                .map(operation -> operation.command().mark())
                .collect(Collectors.toSet());
        Map<String, Long> done = counted(evidence, Outcome.OK);
        Map<String, Long> unknown = counted(evidence, Outcome.UNKNOWN);
        List<Violation> found = new ArrayList<>();
        for (Entity entity : evidence.entities()) {
            if (!entity.steps().isEmpty() && made.contains(entity.mark())) {
                long least = done.getOrDefault(entity.id(), 0L);
                compare(entity, least, least + unknown.getOrDefault(entity.id(), 0L), found);
            }
        }
        return found;
    }

    private static Map<String, Long> counted(Evidence evidence, Outcome outcome) {
        return evidence.operations().stream()
                .filter(operation -> UNMARKED.contains(operation.command().kind()))
                .filter(operation -> operation.outcome() == outcome)
                .map(Operation::command)
                .collect(Collectors.groupingBy(command -> String.valueOf(command.subject()), Collectors.counting()));
    }

    /** The opening bears no mark either; the record itself does. */
    private static void compare(Entity entity, long least, long most, List<Violation> found) {
        long moves =
                entity.steps().stream().filter(step -> step.mark().isEmpty()).count() - 1;
        if (moves < least) {
            found.add(violation("I1", "an accepted move left no trace", entity, moves, least));
        } else if (moves > most) {
            found.add(violation("I8", "a move was done more often than it was asked for", entity, moves, most));
        }
    }

    private static Violation violation(String invariant, String what, Entity entity, long moves, long due) {
        return new Violation(invariant, what, Map.of(entity.what(), entity.id(), "moves", moves, "due", due));
    }
}
