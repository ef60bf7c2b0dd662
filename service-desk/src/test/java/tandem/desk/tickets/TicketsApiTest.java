package tandem.desk.tickets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.exchange.access.Role;

@QuarkusTest
class TicketsApiTest {

    @Test
    void a_ticket_goes_from_its_opening_to_its_resolution() {
        String agent = Desk.agent();
        UUID ticket = Desk.ticket(Desk.customer("Zubehör Süd"), "complaint");

        Desk.move(agent, ticket, "triage", Map.of("priority", "high")).statusCode(200);
        Desk.move(agent, ticket, "take", Map.of()).statusCode(200);
        Desk.move(agent, ticket, "wait", Map.of("reason", "serial number")).statusCode(200);
        Desk.move(agent, ticket, "resume", Map.of()).statusCode(200);
        Desk.move(agent, ticket, "resolve", Map.of("solution", "plugged in"))
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("state", equalTo("resolved"))
                .body("number", matchesPattern("T-\\d{6}"))
                .body("resolution_number", equalTo(1))
                .body("allowed_transitions", contains("reopen", "close"))
                .body("steps.move", contains("opened", "triaged", "taken", "waited", "resumed", "resolved"))
                .body("steps.state", contains("new", "new", "open", "waiting", "open", "resolved"));
    }

    @Test
    void a_move_that_the_state_does_not_offer_is_refused_with_those_that_it_does() {
        UUID ticket = Desk.ticket(Desk.customer("Acme"), "problem");

        Desk.move("nobody", ticket, "close", Map.of())
                .statusCode(409)
                .body("code", equalTo("move_not_allowed"))
                .body("state", equalTo("new"))
                .body("allowed_transitions", hasItems("take", "resolve"));
    }

    @Test
    void a_move_needs_the_version_that_its_caller_has_seen() {
        String agent = Desk.agent();
        UUID ticket = Desk.ticket(Desk.customer("Acme"), "problem");

        Desk.as(agent, Role.SUPPORT_AGENT)
                .post("/v1/tickets/{id}/take", ticket)
                .then()
                .statusCode(428);
        Desk.as(agent, Role.SUPPORT_AGENT)
                .header("If-Match", "\"1\"")
                .post("/v1/tickets/{id}/take", ticket)
                .then()
                .statusCode(200);
        Desk.as(agent, Role.SUPPORT_AGENT)
                .header("If-Match", "\"1\"")
                .post("/v1/tickets/{id}/escalate", ticket)
                .then()
                .statusCode(412)
                .body("current_version", equalTo(2));
    }
}
