package tandem.faults.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Takes deliveries for all endpoints, verifies them with the published library, and remembers each. */
final class Receiver implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NOT_SIGNED = 400;
    private static final String RESTS_SECONDS = "1";

    private final Map<String, Registered> registered = new ConcurrentHashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Moods moods;
    private final Consumer<Arrival> each;
    private final HttpServer server;

    private record Registered(Wish wish, Webhook verifier) {}

    /** @param each is told of every arrival */
    Receiver(Moods moods, Consumer<Arrival> each) {
        this.moods = moods;
        this.each = each;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the partner's receiver has no port", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** From now on deliveries to this path are verified by the secret. */
    void trust(String path, Wish wish, String secret) {
        registered.put(path, new Registered(wish, new Webhook(secret)));
    }

    /** All so far. */
    List<Arrival> arrivals() {
        synchronized (arrivals) {
            return List.copyOf(arrivals);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = status(
                exchange.getRequestURI().getPath(), HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true), body);
        if (status == Moods.BUSY) {
            exchange.getResponseHeaders().set("Retry-After", RESTS_SECONDS);
        }
        if (status != Moods.NO_ANSWER) {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    private int status(String path, HttpHeaders headers, byte[] body) {
        Registered endpoint = registered.get(path);
        if (endpoint == null) {
            return Moods.BUSY;
        }
        String id = headers.firstValue("webhook-id").orElse("");
        boolean signed = signed(endpoint.verifier(), headers, body);
        JsonNode data = json(body).path("data");
        synchronized (arrivals) {
            int status = signed ? moods.answer(endpoint.wish(), path, id) : NOT_SIGNED;
            Arrival arrival = new Arrival(
                    path,
                    id,
                    signed,
                    status == Moods.TAKEN,
                    digest(body),
                    json(body).path("type").asText(),
                    data.path("customer_id").asText(),
                    data.path("sequence").asLong());
            arrivals.add(arrival);
            each.accept(arrival);
            return status;
        }
    }

    private static boolean signed(Webhook verifier, HttpHeaders headers, byte[] body) {
        try {
            verifier.verify(new String(body, UTF_8), headers);
            return true;
        } catch (WebhookVerificationException notSigned) {
            return false;
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(new String(body, UTF_8));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
