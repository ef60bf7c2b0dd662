package tandem.exchange.imports.jobs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tandem.exchange.imports.RowOutcome;
import tandem.exchange.imports.RowOutcome.Effect;

/** What the rows of one batch came to. */
final class Tally {

    private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
    private final Map<String, Integer> notes = new TreeMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    void add(RowOutcome outcome) {
        effects.merge(outcome.effect(), 1, Integer::sum);
        outcome.notes().forEach(cause -> notes.merge(cause, 1, Integer::sum));
    }

    void add(RefusedRow row) {
        refused.add(row);
    }

    int count(Effect effect) {
        return effects.getOrDefault(effect, 0);
    }

    Map<String, Integer> notes() {
        return notes;
    }

    List<RefusedRow> refused() {
        return refused;
    }
}
