package tandem.faults.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Step;

/** How often each mark was left behind, as a record's name or text or as a step's reason. */
final class Traces {

    private final Map<String, Integer> byMark = new HashMap<>();

    Traces(List<Entity> entities) {
        entities.stream()
                .flatMap(entity -> Stream.concat(
                        Stream.of(entity.mark()), entity.steps().stream().map(Step::mark)))
                .filter(mark -> !mark.isEmpty())
                .forEach(mark -> byMark.merge(mark, 1, Integer::sum));
    }

    int of(String mark) {
        return byMark.getOrDefault(mark, 0);
    }
}
