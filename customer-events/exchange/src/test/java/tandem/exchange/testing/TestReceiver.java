package tandem.exchange.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A partner's server: keeps what it receives, and answers as it is told. */
public final class TestReceiver implements AutoCloseable {

    /**
     * A request as it came.
     *
     * @param path of its URL
     * @param nanos when, by {@link System#nanoTime()}
     */
    public record Received(String path, HttpHeaders headers, String body, long nanos) {

        /** The only value of a header. */
        public String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }

        /** {@code webhook-id}. */
        public String id() {
            return header("webhook-id");
        }
    }

    /** An answer. */
    public record Reply(int status, Map<String, String> headers, String body) {

        public static Reply of(int status) {
            return new Reply(status, Map.of(), "");
        }
    }

    private final HttpServer server;
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private volatile Function<Received, Reply> answer = _ -> Reply.of(204);

    private TestReceiver(HttpServer server) {
        this.server = server;
    }

    /** One that answers 204. */
    public static TestReceiver start() {
        return start(InetAddress.getLoopbackAddress());
    }

    /** The same on another address of this machine. */
    public static TestReceiver start(InetAddress address) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 100);
            TestReceiver receiver = new TestReceiver(server);
            server.createContext("/", receiver::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers so from now on. */
    public void answers(Function<Received, Reply> wanted) {
        answer = wanted;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI url() {
        return url("/in");
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** Everything so far. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** The events so far, in the order in which they came. */
    public List<String> ids() {
        return received.stream().map(Received::id).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
            Received request = new Received(exchange.getRequestURI().getPath(), headers, body, nanos);
            received.add(request);
            Reply reply = answer.apply(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] text = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
