package tandem.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server that answers what it is told to. */
class ApiTest {

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void a_service() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        api = new Api(
                List.of(
                        "http://127.0.0.1:1",
                        "http://127.0.0.1:" + server.getAddress().getPort()),
                "token");
    }

    @AfterEach
    void no_service() {
        server.stop(0);
    }

    @Test
    void a_post_that_could_not_be_taken_is_sent_again_under_the_same_key() {
        replies.add(new Reply(503, "{\"code\":\"unavailable\"}"));
        replies.add(new Reply(409, "{\"code\":\"idempotency_key_in_progress\"}"));
        replies.add(new Reply(201, "{\"id\":\"7\"}"));

        assertThat(api.post("/v1/deals", JsonNodeFactory.instance.objectNode())
                        .path("id")
                        .asText())
                .isEqualTo("7");
        List<String> sent = new ArrayList<>(keys);
        assertThat(sent).hasSize(3).containsOnly(sent.getFirst());
    }

    @Test
    void a_refusal_is_shown_with_the_call() {
        replies.add(new Reply(409, "{\"code\":\"name_taken\"}"));

        assertThatThrownBy(() -> api.post("/v1/teams", JsonNodeFactory.instance.objectNode()))
                .isInstanceOf(ApiFailure.class)
                .hasMessage("POST /v1/teams answered 409: {\"code\":\"name_taken\"}");
    }

    @Test
    void a_query_is_encoded() {
        assertThat(Query.to("/v1/tickets")
                        .with("opened_at[gte]", "2010-01-01T00:00:00Z")
                        .with("q", "a&b"))
                .hasToString("/v1/tickets?opened_at%5Bgte%5D=2010-01-01T00%3A00%3A00Z&q=a%26b");
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        Reply reply = replies.remove();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private record Reply(int status, String body) {}
}
