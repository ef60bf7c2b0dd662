package tandem.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tandem.local.api.Api;

/** Receivers at paths of one server, each of which verifies what comes with the published library and answers at once. */
final class GoodReceivers implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Webhook> verifiers = new ConcurrentHashMap<>();
    private final Arrivals arrivals = new Arrivals();
    private final AtomicLong refused = new AtomicLong();
    private final HttpServer server;

    GoodReceivers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /**
     * Has this partner register one more.
     *
     * @param path of the receiver, beginning with a slash
     */
    void open(String path, Api partner) {
        open(path, Endpoint.register(partner, url(path)).verifier());
    }

    /** From now on there is one at this path. */
    void open(String path, Webhook verifier) {
        verifiers.put(path, verifier);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The paths that are open. */
    Set<String> paths() {
        return Set.copyOf(verifiers.keySet());
    }

    /** Whether so many events have arrived at each of them. */
    boolean haveAll(int events) {
        return arrivals.different() >= events * verifiers.size();
    }

    /** Whether one event or more has arrived at some of them only. */
    boolean areAmidAnEvent() {
        return arrivals.different() % verifiers.size() != 0;
    }

    /** What was rightly signed. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** Deliveries that were not. */
    long refused() {
        return refused.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Instant now = Instant.now();
        String path = exchange.getRequestURI().getPath();
        HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
        boolean signed = signed(verifiers.get(path), body, headers);
        if (signed) {
            arrivals.note(path, headers.firstValue("webhook-id").orElseThrow(), recorded(JSON.readTree(body)), now);
        } else {
            refused.incrementAndGet();
        }
        exchange.sendResponseHeaders(signed ? 204 : 400, -1);
        exchange.close();
    }

    private static boolean signed(@Nullable Webhook verifier, String body, HttpHeaders headers) {
        if (verifier == null) {
            return false;
        }
        try {
            verifier.verify(body, headers);
            return true;
        } catch (WebhookVerificationException notSigned) {
            return false;
        }
    }

    private static Instant recorded(JsonNode event) {
        return Instant.parse(event.path("data").path("recorded_time").asText());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
