package tandem.local.demo;

import static tandem.local.demo.Cast.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens, in order. */
public final class Story {

    private final Cast cast;
    private final Narrator narrator;

    public Story(Cast cast, PrintWriter out) {
        this.cast = cast;
        this.narrator = new Narrator(out);
    }

    /** Tells all of it; true when every step was seen on the other side. */
    public boolean tell() {
        String bicycle = cast.prepare();
        Guest bakery = Guest.ALL.getFirst();
        narrator.chapter("Sales wins a customer");
        String customer = register(bakery);
        String deal = open(customer, bicycle, 2);
        for (String stage : List.of("qualified", "presented", "proposed", "negotiating")) {
            narrator.post(cast.anna(), "/v1/deals/" + deal + "/advance", object().put("to", stage), "stage");
        }
        win(customer, deal, "4900.00");
        complain(bakery, customer, deal);
        narrator.chapter("A partner listens");
        try (Partner partner = Partner.register(cast.partner(), narrator)) {
            narrator.chapter("The same, in short, in five more languages");
            Set<String> deals = Guest.ALL.stream()
                    .skip(1)
                    .map(guest -> inShort(guest, bicycle))
                    .collect(Collectors.toSet());
            narrator.chapter("What the partner was told");
            partner.seeDelivered(deals);
        }
        return narrator.end();
    }

    private String register(Guest guest) {
        narrator.say("Anna registers " + guest.name() + ".");
        ObjectNode details = object().put("name", guest.name())
                .put("kind", "company")
                .put("email", guest.email())
                .put("language", guest.language())
                .put("country", guest.country());
        return id(narrator.post(cast.anna(), "/v1/customers", details, "id", "name", "language"));
    }

    private String open(String customer, String product, int quantity) {
        narrator.say("Anna opens a deal for tandem bicycles, " + quantity + " of them, and walks it to the end.");
        ObjectNode wish = object().put("customer", customer).put("name", "Tandems for the shop");
        wish.putArray("lines").addObject().put("product", product).put("quantity", quantity);
        return id(narrator.post(cast.anna(), "/v1/deals", wish, "id", "stage", "amount", "allowed_transitions"));
    }

    private void win(String customer, String deal, String amount) {
        narrator.say("The customer signs. Anna closes the deal as won and hands over what she promised.");
        ObjectNode won = object().put("reason", "the price, and delivery within a week");
        won.putObject("handoff")
                .put("scope", "tandem bicycles, set up for two riders")
                .putArray("promises")
                .add("first service free of charge");
        narrator.post(cast.anna(), "/v1/deals/" + deal + "/close-won", won, "id", "stage", "amount", "closed_at");
        narrator.see(
                "the desk knows what was sold, from the event alone",
                cast.sven(),
                customer,
                "sold",
                sold -> sold.path("deals_won").asInt() == 1
                        && sold.path("revenue").path(0).path("amount").asText().equals(amount));
    }

    private void complain(Guest guest, String customer, String deal) {
        narrator.chapter("The desk keeps the customer");
        String ticket = ticket(guest, customer, deal, "complaint");
        narrator.see(
                "sales is warned of an open complaint before the next call",
                cast.anna(),
                customer,
                "served",
                served -> served.path("open_complaints").asInt() == 1);
        narrator.say("Sven takes it, answers, and resolves it.");
        move(ticket, "take", object());
        ObjectNode answer = object().put("direction", "outbound")
                .put("public", true)
                .put("channel", "phone")
                .put("text", "Kom vanmiddag langs.")
                .put("working_seconds", 240)
                .put("automatic", false);
        narrator.post(
                cast.sven(), "/v1/tickets/" + ticket + "/interactions", answer, "id", "direction", "working_seconds");
        resolve(guest, customer, ticket, 1, 0);
        narrator.say("It squeaks again: the resolution is withdrawn, and the work goes on.");
        move(ticket, "reopen", object().put("reason", "it squeaks again"));
        narrator.see(
                "sales sees that the complaint is back",
                cast.anna(),
                customer,
                "served",
                served -> served.path("open_complaints").asInt() == 1
                        && served.path("reopened").asInt() == 1);
        resolve(guest, customer, ticket, 2, 1);
        move(ticket, "close", object());
    }

    private String ticket(Guest guest, String customer, String deal, String kind) {
        narrator.say(guest.name() + " calls: " + guest.matter() + " Sven opens a ticket.");
        ObjectNode wish = object().put("customer", customer)
                .put("kind", kind)
                .put("channel", "phone")
                .put("subject", guest.matter())
                .put("deal", deal);
        return id(narrator.post(cast.sven(), "/v1/tickets", wish, "number", "state", "allowed_transitions"));
    }

    private void move(String ticket, String move, ObjectNode body) {
        narrator.post(cast.sven(), "/v1/tickets/" + ticket + "/" + move, body, "number", "state");
    }

    private void resolve(Guest guest, String customer, String ticket, int resolutions, int reopened) {
        move(ticket, "resolve", object().put("solution", guest.solution()));
        narrator.see(
                "sales sees it resolved, and how long it took",
                cast.anna(),
                customer,
                "served",
                served -> served.path("open_tickets").asInt(-1) == 0
                        && served.path("resolutions").asInt() == resolutions
                        && served.path("reopened").asInt() == reopened);
    }

    /** Returns the deal that was won. */
    private String inShort(Guest guest, String product) {
        String customer = register(guest);
        String deal = open(customer, product, 1);
        narrator.post(cast.anna(), "/v1/deals/" + deal + "/advance", object().put("to", "qualified"), "stage");
        win(customer, deal, "2450.00");
        String ticket = ticket(guest, customer, deal, "problem");
        resolve(guest, customer, ticket, 1, 0);
        return deal;
    }

    private static String id(JsonNode record) {
        return record.path("id").asText();
    }
}
