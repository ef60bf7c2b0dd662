package tandem.faults.readback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Relation;
import tandem.faults.evidence.Step;
import tandem.faults.evidence.Times;
import tandem.faults.evidence.Told;

/** The records of both services as their APIs show them now. */
final class ReadBack {

    private final Sides sides;

    ReadBack(Sides sides) {
        this.sides = sides;
    }

    /** Every deal, ticket, interaction and product. */
    List<Entity> entities() throws InterruptedException {
        List<Entity> all = new ArrayList<>();
        all.addAll(sides.each(ids(Side.SALES, "/v1/deals"), id -> deal(sides.get(Side.SALES, "/v1/deals/" + id))));
        Set<String> tickets = ids(Side.DESK, "/v1/tickets");
        all.addAll(sides.each(tickets, id -> ticket(sides.get(Side.DESK, "/v1/tickets/" + id))));
        sides.each(tickets, id -> sides.list(Side.DESK, "/v1/tickets/" + id + "/interactions"))
                .forEach(list -> list.forEach(interaction -> all.add(interaction(interaction))));
        sides.list(Side.SALES, "/v1/products").forEach(product -> all.add(named("product", product)));
        sides.list(Side.SALES, "/v1/teams").forEach(team -> all.add(named("team", team)));
        sides.list(Side.SALES, "/v1/reps").forEach(rep -> all.add(named("rep", rep)));
        sides.list(Side.DESK, "/v1/agents").forEach(agent -> all.add(named("agent", agent)));
        return all;
    }

    /** Every customer whom at least one side knows. */
    Set<String> customers() throws InterruptedException {
        Set<String> all = ids(Side.SALES, "/v1/customers");
        all.addAll(ids(Side.DESK, "/v1/customers"));
        return all;
    }

    /** What each side says of these customers. */
    List<Relation> relations(Set<String> customers) throws InterruptedException {
        return sides.each(customers, id -> {
            String path = "/v1/customers/" + id + "/relationship";
            return new Relation(id, sides.get(Side.SALES, path), sides.get(Side.DESK, path));
        });
    }

    private Set<String> ids(Side side, String path) throws InterruptedException {
        Set<String> ids = new LinkedHashSet<>();
        sides.list(side, path).forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static Entity named(String what, JsonNode shown) {
        return Entity.undated(
                what, shown.path("id").asText(), "", shown.path("name").asText(), "", List.of(), Map.of());
    }

    private static Entity interaction(JsonNode shown) {
        boolean reply = shown.path("direction").asText().equals("outbound")
                && shown.path("public").asBoolean()
                && !shown.path("automatic").asBoolean();
        return Entity.undated(
                "interaction",
                shown.path("id").asText(),
                shown.path("ticket").asText(),
                shown.path("text").asText(),
                "",
                List.of(),
                Map.of("seconds", shown.path("working_seconds").asLong(), "replies", reply ? 1L : 0L));
    }

    static Entity deal(JsonNode shown) {
        List<Step> steps = new ArrayList<>();
        int closes = 0;
        for (JsonNode step : shown.path("history")) {
            boolean close = List.of("won", "lost").contains(step.path("to").asText());
            boolean reopening =
                    List.of("won", "lost").contains(step.path("from").asText());
            closes += close ? 1 : 0;
            int moves = steps.size() + 1;
            String amount = step.path("amount").path("amount").asText();
            steps.add(new Step(
                    step.path("reason").asText(""),
                    close
                            ? new Told(EventType.DEAL_CLOSED.ceType(), closes, moves, amount)
                            : reopening ? new Told(EventType.DEAL_REOPENED.ceType(), closes, moves, "") : null));
        }
        return new Entity(
                "deal",
                shown.path("id").asText(),
                shown.path("customer").asText(),
                shown.path("name").asText(),
                shown.path("stage").asText(),
                steps,
                Map.of(),
                Times.ofDeal(shown));
    }

    static Entity ticket(JsonNode shown) {
        List<Step> steps = new ArrayList<>();
        int resolutions = 0;
        for (JsonNode step : shown.path("steps")) {
            String move = step.path("move").asText();
            resolutions += move.equals("resolved") ? 1 : 0;
            Told told = switch (move) {
                case "opened" -> told(EventType.TICKET_OPENED, 1);
                case "resolved" -> told(EventType.TICKET_RESOLVED, resolutions);
                case "reopened" -> told(EventType.TICKET_REOPENED, resolutions);
                default -> null;
            };
            steps.add(new Step(step.path("note").asText(""), told));
        }
        return new Entity(
                "ticket",
                shown.path("id").asText(),
                shown.path("customer").asText(),
                shown.path("subject").asText(),
                shown.path("state").asText(),
                steps,
                Map.of(
                        "resolutions", shown.path("resolution_number").asLong(),
                        "seconds", shown.path("handling_seconds").asLong(),
                        "replies", shown.path("agent_replies").asLong()),
                Times.ofTicket(shown));
    }

    private static Told told(EventType type, int number) {
        return new Told(type.ceType(), number, Told.NOT_SHOWN, "");
    }
}
