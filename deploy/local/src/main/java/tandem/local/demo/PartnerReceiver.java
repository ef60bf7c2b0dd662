package tandem.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A partner's receiver, as the README has it: keeps what is rightly signed, once for each id, and refuses the rest. The
 * first delivery finds it out of order, as one that is just being restarted.
 */
final class PartnerReceiver implements AutoCloseable {

    private static final int TAKEN = 204;
    private static final int NOT_SIGNED = 400;
    private static final int OUT_OF_ORDER = 503;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, JsonNode> kept = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> turnedAway = new AtomicReference<>();
    private volatile @Nullable Webhook webhook;

    PartnerReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the partner's receiver has no port", e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tandem";
    }

    /** Tells it what deliveries are signed with. */
    void trust(String secret) {
        webhook = new Webhook(secret);
    }

    /** What was verified, by {@code webhook-id}. */
    Map<String, JsonNode> kept() {
        return kept;
    }

    /** The {@code webhook-id} of the delivery that came while it was out of order. */
    Optional<String> turnedAway() {
        return Optional.ofNullable(turnedAway.get());
    }

    private void take(HttpExchange exchange) throws IOException {
        HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.sendResponseHeaders(status(headers, body), -1);
        exchange.close();
    }

    private int status(HttpHeaders headers, String body) throws IOException {
        Webhook verifier = webhook;
        String id = headers.firstValue("webhook-id").orElse("");
        if (verifier == null || turnedAway.compareAndSet(null, id)) {
            return OUT_OF_ORDER;
        }
        try {
            verifier.verify(body, headers);
            kept.put(id, JSON.readTree(body));
            return TAKEN;
        } catch (WebhookVerificationException notSigned) {
            return NOT_SIGNED;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
