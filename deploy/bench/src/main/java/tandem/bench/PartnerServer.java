package tandem.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A partner's receiver that verifies each delivery with the published library and answers at once. Where its endpoint leads
 * it is down until it is told; elsewhere it is up.
 */
final class PartnerServer implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String ENDPOINT = "/in";
    private static final int DOWN = 503;

    private final HttpServer server;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final AtomicLong refused = new AtomicLong();
    private volatile @Nullable Webhook webhook;
    private volatile boolean up;
    private volatile long first;
    private volatile long last;

    PartnerServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** Where its endpoint leads. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + ENDPOINT;
    }

    /** Where it is up from the beginning, and counts nothing. */
    String urlOfAnybody() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/anybody";
    }

    /** With what it verifies; until it knows that it answers 503. */
    void verifiesBy(Webhook verifier) {
        webhook = verifier;
    }

    /** From now on it takes what comes to its endpoint; until then it answered 503. */
    void up() {
        up = true;
    }

    /** How many different ids were verified. */
    int taken() {
        return ids.size();
    }

    /** Deliveries that were not rightly signed. */
    long refused() {
        return refused.get();
    }

    /** From the first that was taken to the last one that was new. */
    double seconds() {
        return (last - first) / 1e9;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
        boolean counts = exchange.getRequestURI().getPath().equals(ENDPOINT);
        exchange.sendResponseHeaders(counts && !up ? DOWN : status(headers, body, counts), -1);
        exchange.close();
    }

    private int status(HttpHeaders headers, String body, boolean counts) {
        Webhook verifier = webhook;
        if (verifier == null) {
            return DOWN;
        }
        try {
            verifier.verify(body, headers);
        } catch (WebhookVerificationException notSigned) {
            refused.incrementAndGet();
            return 400;
        }
        if (counts && ids.add(headers.firstValue("webhook-id").orElseThrow())) {
            last = System.nanoTime();
            first = first == 0 ? last : first;
        }
        return 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
