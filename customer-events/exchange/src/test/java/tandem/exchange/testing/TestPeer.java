package tandem.exchange.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The other side as a real HTTP server that answers as a test says; 503 to everything else. */
public final class TestPeer {

    /** The token that it is asked with. */
    public static final String TOKEN = "the-token-of-this-side";

    /** What it says to a request, by the request's query. */
    public interface Answer {
        Said to(Map<String, String> query);
    }

    /** One answer. */
    public record Said(int status, String json) {

        public static Said ok(String json) {
            return new Said(200, json);
        }
    }

    private final HttpServer server;
    private final Path tokenFile;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private TestPeer(HttpServer server, Path tokenFile) {
        this.server = server;
        this.tokenFile = tokenFile;
    }

    public static TestPeer start() {
        try {
            Path tokenFile = Files.writeString(Files.createTempFile("tandem-peer", ".token"), TOKEN + "\n");
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestPeer peer = new TestPeer(server, tokenFile);
            server.createContext("/", peer::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException("the other side did not start", e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Path tokenFile() {
        return tokenFile;
    }

    /** From now on this path is answered so. */
    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** From now on this path is answered with 503. */
    public void forget(String path) {
        answers.remove(path);
    }

    public void stop() {
        server.stop(0);
        try {
            Files.deleteIfExists(tokenFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Said said = said(exchange);
            byte[] body = said.json().getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Said said(HttpExchange exchange) {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Said(401, "{\"code\":\"unauthenticated\"}");
        }
        URI uri = exchange.getRequestURI();
        return Optional.ofNullable(answers.get(uri.getPath()))
                .map(answer -> answer.to(query(uri)))
                .orElse(new Said(503, "{\"code\":\"unavailable\"}"));
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .collect(Collectors.toMap(
                        parameter -> parameter[0], parameter -> URLDecoder.decode(parameter[1], UTF_8)));
    }
}
