package tandem.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.local.api.Api;

/** Against two real HTTP servers, one of which is behind for a while. */
class ComparisonTest {

    private static final int ASKED_BEFORE_CAUGHT_UP = 3;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer sales;
    private HttpServer desk;

    @BeforeEach
    void two_services() throws IOException {
        sales = server(exchange -> answer(exchange, 200, relationship(2)));
        desk = server(exchange -> {
            int time = asked.incrementAndGet();
            if (time == 1) {
                answer(exchange, 404, "{\"code\":\"not_found\"}");
            } else {
                answer(exchange, 200, relationship(time < ASKED_BEFORE_CAUGHT_UP ? 1 : 2));
            }
        });
    }

    @AfterEach
    void no_services() {
        sales.stop(0);
        desk.stop(0);
    }

    @Test
    void a_side_that_is_behind_is_waited_for_and_everything_is_read_once_more() {
        Meter meter = new Meter(new PrintWriter(new StringWriter()), false);

        List<Difference> differences = new Comparison(api(sales), api(desk), meter).settle(List.of("7"));

        assertThat(differences).isEmpty();
        assertThat(asked).hasValue(ASKED_BEFORE_CAUGHT_UP + 1);
    }

    private static String relationship(int tickets) {
        return "{\"customer_id\":\"7\",\"name\":\"Acme\",\"sold\":{\"deals_won\":1},\"served\":{\"tickets\":" + tickets
                + "}}";
    }

    private static Api api(HttpServer server) {
        return new Api(List.of("http://127.0.0.1:" + server.getAddress().getPort()), "token");
    }

    private static HttpServer server(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/customers/7/relationship", handler);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
