package tandem.faults.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients against a service that fails every key's first request after it did it, as a killed one does. */
class ClientTest {

    private static final Pattern OWNER = Pattern.compile("\"owner\":\"([^\"]*)\"");

    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Set<String> owners = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough = new CountDownLatch(60);
    private HttpServer service;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void what_is_unknown_is_asked_for_again_under_its_key_until_it_is_known() throws Exception {
        Addresses.Database none = new Addresses.Database("", "", "");
        List<URI> there =
                List.of(URI.create("http://127.0.0.1:" + service.getAddress().getPort()));
        try (History history = new History(folder.resolve("history.ndjson"));
                Load load = new Load(
                        new Addresses(there, there, "", none, none), (subject, roles) -> "token", 1, 4, 400, history)) {
            load.begin();
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            load.end();

            List<Operation> failedFirst = history.operations().stream()
                    .filter(operation -> operation.attempts().getFirst().outcome() == Outcome.UNKNOWN)
                    .toList();
            List<Operation> askedAgain = failedFirst.stream()
                    .filter(operation -> operation.attempts().size() > 1)
                    .toList();
            assertThat(askedAgain)
                    .hasSizeGreaterThan(failedFirst.size() / 2)
                    .allMatch(operation -> operation.outcome() == Outcome.OK)
                    .allMatch(operation -> requests.get(operation.command().mark()) > 1);
            assertThat(owners)
                    .describedAs("the rep's first answer was lost, the replay is learned")
                    .singleElement(STRING)
                    .startsWith("x-");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean opening = exchange.getRequestURI().getPath().matches("/v1/(deals|tickets|reps)");
        int times = key == null || !opening ? 2 : requests.merge(key, 1, Integer::sum);
        byte[] body = "{\"id\":\"x-%s\",\"stage\":\"qualified\",\"version\":1}"
                .formatted(key)
                .getBytes(UTF_8);
        try (exchange) {
            Matcher owner = OWNER.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            if (owner.find()) {
                owners.add(owner.group(1));
            }
            if (opening && times > 1) {
                exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
            }
            exchange.sendResponseHeaders(times == 1 ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            enough.countDown();
        }
    }
}
