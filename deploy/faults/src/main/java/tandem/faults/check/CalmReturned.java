package tandem.faults.check;

import java.util.List;
import java.util.Map;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Violation;

/** I7: nothing waits any more, nothing is stuck. */
final class CalmReturned implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        return evidence.calm().stream()
                .filter(calm -> !calm.complete())
                .map(calm -> new Violation("I7", "something still waits", Map.of("calm", calm)))
                .toList();
    }
}
