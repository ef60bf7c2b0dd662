package tandem.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
                .body("{}")
                .post("/v1/tickets/{id}/take", ticket)
                .then()
                .statusCode(428);
        Desk.as(agent, Role.SUPPORT_AGENT)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/tickets/{id}/take", ticket)
                .then()
                .statusCode(200);
        Desk.as(agent, Role.SUPPORT_AGENT)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/tickets/{id}/escalate", ticket)
                .then()
                .statusCode(412)
                .body("current_version", equalTo(2));
    }

    @Test
    void a_second_call_with_one_idempotency_key_opens_no_second_ticket() {
        UUID customer = Desk.customer("Acme");
        String key = UUID.randomUUID().toString();

        List<String> ids = List.of(opened(customer, key), opened(customer, key));

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        Desk.asManager()
                .queryParam("customer", customer)
                .queryParam("count", "exact")
                .get("/v1/tickets")
                .then()
                .body("total", equalTo(1));
    }

    private static String opened(UUID customer, String key) {
        return Desk.asManager()
                .header("Idempotency-Key", key)
                .body(Desk.wish(customer, "problem"))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void an_agent_sees_the_tickets_of_the_own_queue_and_no_other_that_has_one() {
        UUID customer = Desk.customer("Acme");
        UUID inQueue = Desk.ticket(customer, "problem", "hardware-" + customer);
        UUID inNone = Desk.ticket(customer, "problem");
        String inside = Desk.agent("hardware-" + customer);
        String outside = Desk.agent("software-" + customer);

        assertThat(seen(inside, customer)).containsExactlyInAnyOrder(inQueue.toString(), inNone.toString());
        assertThat(seen(outside, customer)).containsExactly(inNone.toString());
        Desk.as(outside, Role.SUPPORT_AGENT)
                .get("/v1/tickets/{id}", inQueue)
                .then()
                .statusCode(404);
        Desk.move(outside, inQueue, "take", Map.of()).statusCode(404);
        Desk.as(outside, Role.SUPPORT_AGENT)
                .get("/v1/tickets/{id}/interactions", inQueue)
                .then()
                .statusCode(404);
        Desk.move(inside, inQueue, "take", Map.of()).statusCode(200);
    }

    private static List<String> seen(String login, UUID customer) {
        return Desk.as(login, Role.SUPPORT_AGENT)
                .queryParam("customer", customer)
                .get("/v1/tickets")
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void only_an_importer_says_when_something_happened_and_never_of_the_future() {
        UUID ticket = Desk.ticket(Desk.customer("Acme"), "problem");

        Desk.move(Desk.agent(), ticket, "escalate", Map.of("occurred_at", "2020-01-01T00:00:00Z"))
                .statusCode(403)
                .body("code", equalTo("past_time_not_allowed"));
        Desk.asImporter()
                .header("If-Match", "*")
                .body(Map.of("occurred_at", "2999-01-01T00:00:00Z"))
                .post("/v1/tickets/{id}/escalate", ticket)
                .then()
                .statusCode(422)
                .body("code", equalTo("time_in_future"));
    }

    @Test
    void who_is_no_agent_takes_no_ticket_and_is_told_so_in_the_language_asked_for() {
        UUID ticket = Desk.ticket(Desk.customer("Acme"), "problem");

        Desk.as("stranger", Role.SUPPORT_AGENT)
                .header("If-Match", "*")
                .header("Accept-Language", "sv")
                .body("{}")
                .post("/v1/tickets/{id}/take", ticket)
                .then()
                .statusCode(403)
                .body("code", equalTo("caller_is_no_agent"))
                .body("title", equalTo("Det här kan bara en handläggare göra"));
    }

    @Test
    void the_first_public_answer_of_an_agent_and_the_time_it_took_are_kept() {
        String agent = Desk.agent();
        UUID ticket = Desk.ticket(Desk.customer("Acme"), "problem");

        Desk.as(agent, Role.SUPPORT_AGENT)
                .body(Map.of("direction", "outbound", "public", false, "channel", "web", "working_seconds", 30))
                .post("/v1/tickets/{id}/interactions", ticket)
                .then()
                .statusCode(201);
        Desk.asManager().get("/v1/tickets/{id}", ticket).then().body("first_response_at", nullValue());
        Desk.as(agent, Role.SUPPORT_AGENT)
                .body(Map.of("direction", "outbound", "public", true, "channel", "web", "working_seconds", 60))
                .post("/v1/tickets/{id}/interactions", ticket)
                .then()
                .statusCode(201)
                .body("public", equalTo(true));

        Desk.asManager()
                .get("/v1/tickets/{id}", ticket)
                .then()
                .body("first_response_at", notNullValue())
                .body("agent_replies", equalTo(1))
                .body("handling_seconds", equalTo(90));
    }
}
