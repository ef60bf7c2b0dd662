package tandem.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Violation;
import tandem.faults.load.Poison;

/** I11: what was poisoned is among the dead letters, and nothing else is. */
final class PoisonStandsAlone implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Set<String> due = evidence.poison().stream()
                .filter(Poison::setAside)
                .map(Poison::id)
                .collect(Collectors.toSet());
        Set<String> dead = evidence.dead().stream()
                .map(letter -> letter.header(Poison.HEADER))
                .collect(Collectors.toSet());
        List<Violation> found = new ArrayList<>();
        evidence.events().stream()
                .filter(record -> due.contains(record.header(Poison.HEADER)))
                .filter(record -> !dead.contains(record.header(Poison.HEADER)))
                .forEach(record -> found.add(violation("a poisoned record was not set aside", record)));
        evidence.dead().stream()
                .filter(letter -> !due.contains(letter.header(Poison.HEADER)))
                .forEach(letter -> found.add(violation("a record was set aside that was not poisoned", letter)));
        return found;
    }

    private static Violation violation(String what, Published record) {
        return new Violation("I11", what, Map.of("record", record.place(), "headers", record.headers()));
    }
}
