package tandem.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.faults.evidence.Check;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Evidence;
import tandem.faults.evidence.Relation;
import tandem.faults.evidence.Violation;

/** I6: each effect happened once, as counted from the records themselves: in views, in totals and in the journals. */
final class OnceInEffect implements Check {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        counts(evidence, found);
        handling(evidence, found);
        evidence.journalled().forEach((id, times) -> {
            if (times > 1) {
                found.add(violation("an event stands in a journal twice", Map.of("event_id", id, "times", times)));
            }
        });
        return found;
    }

    private static void counts(Evidence evidence, List<Violation> found) {
        Map<String, List<Entity>> byCustomer = evidence.entities().stream().collect(Collectors.groupingBy(Entity::of));
        for (Relation relation : evidence.relations()) {
            List<Entity> all = byCustomer.getOrDefault(relation.customer(), List.of());
            expect(relation, relation.desk(), "sold", "deals_won", closed(all, "won"), found);
            expect(relation, relation.desk(), "sold", "deals_lost", closed(all, "lost"), found);
            expect(relation, relation.sales(), "served", "tickets", tickets(all).size(), found);
            long resolutions = tickets(all).stream()
                    .mapToLong(ticket -> ticket.total("resolutions"))
                    .sum();
            expect(relation, relation.sales(), "served", "resolutions", resolutions, found);
        }
    }

    private static long closed(List<Entity> entities, String outcome) {
        return entities.stream()
                .filter(entity -> entity.what().equals("deal") && entity.state().equals(outcome))
                .count();
    }

    private static List<Entity> tickets(List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.what().equals("ticket"))
                .toList();
    }

    private static void expect(
            Relation relation, JsonNode view, String half, String figure, long due, List<Violation> found) {
        long shown = view.path(half).path(figure).asLong();
        if (shown != due) {
            found.add(violation(
                    "the other side counts otherwise",
                    Map.of(
                            "customer",
                            relation.customer(),
                            "figure",
                            half + "." + figure,
                            "due",
                            due,
                            "shown",
                            shown)));
        }
    }

    private static void handling(Evidence evidence, List<Violation> found) {
        Map<String, Long> seconds = new HashMap<>();
        Map<String, Long> replies = new HashMap<>();
        evidence.entities().stream()
                .filter(entity -> entity.what().equals("interaction"))
                .forEach(interaction -> {
                    seconds.merge(interaction.of(), interaction.total("seconds"), Long::sum);
                    replies.merge(interaction.of(), interaction.total("replies"), Long::sum);
                });
        for (Entity ticket : tickets(evidence.entities())) {
            if (ticket.total("seconds") != seconds.getOrDefault(ticket.id(), 0L)
                    || ticket.total("replies") != replies.getOrDefault(ticket.id(), 0L)) {
                found.add(violation("a ticket counts otherwise than its interactions", Map.of("ticket", ticket.id())));
            }
        }
    }

    private static Violation violation(String what, Map<String, Object> evidence) {
        return new Violation("I6", what, evidence);
    }
}
