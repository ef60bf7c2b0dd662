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

/** A partner's receiver that verifies each delivery with the published library and answers at once; down until it is told. */
final class PartnerServer implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final AtomicLong refused = new AtomicLong();
    private volatile @Nullable Webhook webhook;
    private volatile long first;
    private volatile long last;

    PartnerServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** From now on it verifies and takes what comes; until then it answered 503. */
    void up(Webhook verifier) {
        webhook = verifier;
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
        exchange.sendResponseHeaders(status(headers, body), -1);
        exchange.close();
    }

    private int status(HttpHeaders headers, String body) {
        Webhook verifier = webhook;
        if (verifier == null) {
            return 503;
        }
        try {
            verifier.verify(body, headers);
        } catch (WebhookVerificationException notSigned) {
            refused.incrementAndGet();
            return 400;
        }
        if (ids.add(headers.firstValue("webhook-id").orElseThrow())) {
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
