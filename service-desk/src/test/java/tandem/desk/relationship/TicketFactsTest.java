package tandem.desk.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.exchange.access.Role;

/** The lines of this test stand in the {@code TicketFactsTest} of sales as well: the same story gives the same text. */
@QuarkusTest
class TicketFactsTest {

    private UUID customer;

    @BeforeEach
    void meetSomebody() {
        customer = Desk.customer("Nguyễn & Söner");
    }

    @Test
    void tickets_say_to_the_letter_what_the_view_at_sales_says() {
        opened("inquiry", "chat", null);
        move(opened("problem", "phone", null), "triage", Map.of("priority", "high"), 2);
        String resolved = opened("complaint", "in_person", null);
        move(resolved, "triage", Map.of("priority", "urgent"), 2);
        resolve(resolved, 3);
        String withdrawn = opened("maintenance", "web", "low");
        resolve(withdrawn, 3);
        move(withdrawn, "reopen", Map.of(), 4);
        move(withdrawn, "triage", Map.of("priority", "normal"), 5);
        String again = opened("training", "email", "normal");
        resolve(again, 3);
        move(again, "reopen", Map.of(), 4);
        resolve(again, 5);
        move(again, "close", Map.of(), 6);

        List<String> lines = operatorAsked("items[0].facts.line");

        assertThat(lines.stream().map(line -> line.replaceFirst("T-\\d+", "T-000042")))
                .containsExactlyInAnyOrder("""
                {"kind": "inquiry", "number": "T-000042", "channel": "chat", "priority": null, "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 0, "resolutions": 0, "resolved_at": null}\
                """, """
                {"kind": "problem", "number": "T-000042", "channel": "phone", "priority": null, "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 0, "resolutions": 0, "resolved_at": null}\
                """, """
                {"kind": "complaint", "number": "T-000042", "channel": "in_person", "priority": "urgent", "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 0, "resolutions": 1, "resolved_at": "2026-03-01T09:03:00.000000Z"}\
                """, """
                {"kind": "maintenance", "number": "T-000042", "channel": "web", "priority": "low", "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 1, "resolutions": 1, "resolved_at": null}\
                """, """
                {"kind": "training", "number": "T-000042", "channel": "email", "priority": "normal", "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 1, "resolutions": 2, "resolved_at": "2026-03-01T09:05:00.000000Z"}\
                """);
        assertThat(this.<Integer>operatorAsked("items[0].sequence")).isEqualTo(11);
    }

    private <V> V operatorAsked(String path) {
        return Desk.as("operator", Role.OPERATOR)
                .get("/v1/exchange/digests/customers?customer_ids=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    private String opened(String kind, String channel, String priority) {
        Map<String, Object> wish = new HashMap<>(Desk.wish(customer, kind));
        wish.put("channel", channel);
        wish.put("priority", priority);
        wish.put("occurred_at", "2026-03-01T09:00:00.000001Z");
        return Desk.asImporter()
                .body(wish)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void resolve(String ticket, int minute) {
        move(ticket, "resolve", Map.of("solution", "plugged in"), minute);
    }

    private static void move(String ticket, String move, Map<String, Object> command, int minute) {
        Map<String, Object> body = new HashMap<>(command);
        body.put("occurred_at", "2026-03-01T09:0" + minute + ":00Z");
        Desk.asImporter()
                .header("If-Match", "*")
                .body(body)
                .post("/v1/tickets/{id}/{move}", ticket, move)
                .then()
                .statusCode(200);
    }
}
