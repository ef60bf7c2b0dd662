package tandem.faults.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tandem.events.Side;

/**
 * Follows one side's stream. Every few seconds its connection ends, wherever it is just then; it comes back to one of the
 * replicas with the last id that it has seen, as it does when a replica ends it: mostly at once, now and then so late that
 * it has missed more than a page.
 */
final class StreamReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_TURN_MILLIS = 12_000;
    private static final int PAUSE_MILLIS = 200;
    private static final int AWAY_ONE_TIME_OF = 4;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final List<Streamed> seen = new CopyOnWriteArrayList<>();
    private final List<URI> replicas;
    private final String token;
    private final Duration longestAway;
    private final Random random;
    private final ServerSentEvents events;
    private final Thread thread;
    private int connections;
    private volatile boolean ended;

    /**
     * Begins at once.
     *
     * @param cursor of the journal, to begin behind it
     * @param longestAway for which it stays away now and then; at least a millisecond
     */
    StreamReader(Side side, List<URI> replicas, String token, String cursor, Duration longestAway, Random random) {
        this.replicas = replicas;
        this.token = token;
        this.longestAway = longestAway;
        this.random = random;
        this.events = new ServerSentEvents(side, cursor, seen::add);
        this.thread = Thread.ofVirtual().name("stream-" + side).start(this::read);
    }

    /** All so far, in their order. */
    List<Streamed> seen() {
        return List.copyOf(seen);
    }

    private void read() {
        while (!ended) {
            connections++;
            try {
                follow(replicas.get(random.nextInt(replicas.size())));
                TimeUnit.MILLISECONDS.sleep(away());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long away() {
        return random.nextInt(AWAY_ONE_TIME_OF) == 0 ? random.nextLong(longestAway.toMillis()) : PAUSE_MILLIS;
    }

    private void follow(URI replica) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(replica.resolve("/v1/stream"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", events.last())
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 200) {
                    cutLater(body);
                    events.read(new BufferedReader(new InputStreamReader(body, UTF_8)), connections);
                }
            }
        } catch (IOException cut) {
            // what was seen by then is kept, and the next connection goes on behind it
        }
    }

    private void cutLater(InputStream body) {
        CompletableFuture.delayedExecutor(1L + random.nextInt(LONGEST_TURN_MILLIS), TimeUnit.MILLISECONDS)
                .execute(() -> close(body));
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a stream could not be cut", e);
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        http.shutdownNow();
    }
}
