package tandem.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.events.Side;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Published;
import tandem.faults.evidence.Relation;
import tandem.faults.evidence.Violation;

/** I5: soon after healing both sides say the same of every customer, up to the last event. */
final class BothSidesAgree implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        if (evidence.recoveredIn()
                .filter(took -> took.compareTo(evidence.bound()) <= 0)
                .isEmpty()) {
            found.add(violation(
                    Checks.LATE,
                    Map.of(
                            "took",
                            evidence.recoveredIn().map(Object::toString).orElse("longer than it was waited for"),
                            "bound",
                            evidence.bound().toString())));
        }
        Map<String, Long> fromSales = lastNumbers(evidence, Side.SALES);
        Map<String, Long> fromDesk = lastNumbers(evidence, Side.DESK);
        for (Relation relation : evidence.relations()) {
            relation.disagreements().forEach(why -> found.add(of(relation, why)));
            applied(relation, relation.desk(), fromSales, "sales", found);
            applied(relation, relation.sales(), fromDesk, "desk", found);
        }
        return found;
    }

    private static Map<String, Long> lastNumbers(Evidence evidence, Side side) {
        return evidence.published()
                .filter(event -> event.topic().equals(side.topic()))
                .collect(Collectors.toMap(Published::customer, Published::sequence, Math::max, HashMap::new));
    }

    private static void applied(
            Relation relation, JsonNode view, Map<String, Long> last, String teller, List<Violation> found) {
        long told = last.getOrDefault(relation.customer(), 0L);
        long applied = view.path("completeness").path("applied_sequence").asLong();
        if (told != applied) {
            found.add(of(relation, "of " + told + " events of " + teller + " the other side applied " + applied));
        }
    }

    private static Violation of(Relation relation, String why) {
        String what = why.endsWith(Relation.STALE) ? Checks.STALE : "both sides do not agree";
        return violation(what, Map.of("customer", relation.customer(), "why", why));
    }

    private static Violation violation(String what, Map<String, Object> evidence) {
        return new Violation("I5", what, evidence);
    }
}
