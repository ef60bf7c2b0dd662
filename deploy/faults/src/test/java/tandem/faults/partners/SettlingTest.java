package tandem.faults.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.events.Side;

class SettlingTest {

    private static final Endpoint ENDPOINT = new Endpoint(Side.SALES, Wish.EVERYTHING, "e-1");
    private static final String NOTHING = "{\"items\":[],\"next_cursor\":\"c\",\"at_end\":true}";

    private final AtomicInteger resent = new AtomicInteger();
    private int attempts = 2;
    private final Receiver receiver = new Receiver(new Moods(1, Duration.ofHours(1)), _ -> {});
    private final HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    SettlingTest() throws IOException {
        service.createContext("/v1/journal", exchange -> answer(exchange, NOTHING));
        service.createContext("/v1/webhooks/endpoints/e-1/deliveries", this::deliveries);
        service.createContext("/v1/webhooks/endpoints/e-1/deliveries/d-1/resend", this::resend);
        service.start();
    }

    @AfterEach
    void it_ends() {
        service.stop(0);
        receiver.close();
    }

    @Test
    void what_would_come_in_minutes_is_asked_for_at_once() throws Exception {
        assertThat(settling().await(Duration.ofSeconds(30))).isEmpty();
        assertThat(resent).hasValue(1);
    }

    @Test
    void what_waits_when_the_patience_is_over_is_told() throws Exception {
        assertThat(settling().await(Duration.ZERO))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).contains("/sales/everything", "d-1"));
    }

    @Test
    void nobody_asks_for_what_was_never_attempted() throws Exception {
        attempts = 0;

        assertThat(settling().await(Duration.ofSeconds(1))).hasSize(1);
        assertThat(resent).hasValue(0);
    }

    private Settling settling() {
        URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        List<Account> accounts = List.of(new Account(Side.SALES, List.of(address), "token"));
        return new Settling(accounts, List.of(ENDPOINT), receiver, List.of());
    }

    private void deliveries(HttpExchange exchange) throws IOException {
        String waiting = """
                {"items":[{"id":"d-1","attempts":%d,"next_attempt_at":"%s"}],"next_cursor":null}""".formatted(attempts, Instant.now().plusSeconds(300));
        answer(exchange, resent.get() > 0 ? "{\"items\":[]}" : waiting);
    }

    private void resend(HttpExchange exchange) throws IOException {
        resent.incrementAndGet();
        answer(exchange, "{}");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
