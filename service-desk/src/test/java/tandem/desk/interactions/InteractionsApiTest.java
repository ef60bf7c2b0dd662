package tandem.desk.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.exchange.access.Role;

@QuarkusTest
class InteractionsApiTest {

    private static final int AT_ONCE = 12;

    @Test
    void interactions_noted_on_one_ticket_at_the_same_moment_are_all_kept() throws Exception {
        String agent = Desk.agent();
        UUID ticket = Desk.ticket(Desk.customer("Acme"), "problem");

        List<Integer> statuses;
        try (ExecutorService colleagues = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses =
                    colleagues
                            .invokeAll(IntStream.range(0, AT_ONCE)
                                    .mapToObj(_ -> noting(agent, ticket))
                                    .toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(statuses).hasSize(AT_ONCE).containsOnly(201);
        Desk.asManager()
                .get("/v1/tickets/{id}", ticket)
                .then()
                .body("agent_replies", equalTo(AT_ONCE))
                .body("handling_seconds", equalTo(10 * AT_ONCE));
    }

    private static Callable<Integer> noting(String agent, UUID ticket) {
        return () -> note(agent, ticket).statusCode();
    }

    @Test
    void whoever_does_not_say_so_is_no_machine() {
        String agent = Desk.agent();
        UUID ticket = Desk.ticket(Desk.customer("Acme"), "problem");

        note(agent, ticket).then().statusCode(201).body("automatic", equalTo(false));
    }

    private static Response note(String agent, UUID ticket) {
        return Desk.as(agent, Role.SUPPORT_AGENT)
                .body(Map.of("direction", "outbound", "public", true, "channel", "web", "working_seconds", 10))
                .post("/v1/tickets/{id}/interactions", ticket);
    }
}
