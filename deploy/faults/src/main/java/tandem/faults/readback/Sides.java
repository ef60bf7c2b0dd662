package tandem.faults.readback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tandem.events.Side;
import tandem.faults.load.Addresses;

/** Reads both services back over their APIs, a few requests at a time, each replica in turn. */
final class Sides implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration UNTIL_GIVEN_UP = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 500;
    private static final int AT_A_TIME = 6;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService readers = Executors.newFixedThreadPool(AT_A_TIME);
    private final AtomicInteger turn = new AtomicInteger();
    private final Addresses addresses;
    private final String token;

    Sides(Addresses addresses, String token) {
        this.addresses = addresses;
        this.token = token;
    }

    /** The body of a success, a missing node where there is no such thing. */
    JsonNode get(Side side, String path) throws InterruptedException {
        List<URI> replicas = side == Side.SALES ? addresses.sales() : addresses.desk();
        long begun = System.nanoTime();
        String last = "";
        while (System.nanoTime() - begun < UNTIL_GIVEN_UP.toNanos()) {
            URI replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
            try {
                HttpResponse<String> answer = http.send(request(replica, path), BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
                if (answer.statusCode() == 404) {
                    return MissingNode.getInstance();
                }
                last = replica + " answered " + answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                last = replica + ": " + e;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new Unreadable(path + " cannot be read: " + last);
    }

    private HttpRequest request(URI replica, String path) {
        return HttpRequest.newBuilder(replica.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /** Every item on every page of a list. */
    List<JsonNode> list(Side side, String path) throws InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(side, path + "?limit=200" + cursor);
            page.path("items").forEach(all::add);
            cursor = page.path("next_cursor").asText("");
            cursor = cursor.isEmpty() || cursor.equals("null") ? "" : "&cursor=" + cursor;
        } while (!cursor.isEmpty());
        return all;
    }

    /** A reading of its own for each of many. */
    <T, R> List<R> each(Collection<T> many, Reading<T, R> reading) throws InterruptedException {
        List<Future<R>> begun = new ArrayList<>();
        many.forEach(one -> begun.add(readers.submit(() -> reading.of(one))));
        List<R> read = new ArrayList<>();
        for (Future<R> each : begun) {
            try {
                read.add(each.get());
            } catch (ExecutionException e) {
                begun.forEach(other -> other.cancel(true));
                throw new Unreadable(String.valueOf(e.getCause()));
            }
        }
        return read;
    }

    /** How one thing is read. */
    interface Reading<T, R> {
        R of(T one) throws InterruptedException;
    }

    /** A service did not show what it has. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String what) {
            super(what);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        http.shutdownNow();
    }
}
