package tandem.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import tandem.local.stack.Deadline;

/** One service, by all its replicas, as one person or client with a token. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String JSON = "application/json";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<String> replicas;
    private final String token;
    private int replica;

    public Api(List<String> replicas, String token) {
        this.replicas = List.copyOf(replicas);
        this.token = token;
    }

    /** The JSON of a successful answer. */
    public JsonNode get(String path) {
        return send(path, () -> request("GET", BodyPublishers.noBody()))
                .orFail()
                .body();
    }

    /** The answer whatever its status, for a record that may not be there yet. */
    public Answer ask(String path) {
        return send(path, () -> request("GET", BodyPublishers.noBody()));
    }

    /** Posts JSON, once in effect however often it has to be sent. */
    public JsonNode post(String path, JsonNode body) {
        String key = UUID.randomUUID().toString();
        return send(
                        path,
                        () -> request("POST", BodyPublishers.ofString(body.toString()))
                                .header("Content-Type", JSON)
                                .header("Idempotency-Key", key)
                                .header("If-Match", "*"))
                .orFail()
                .body();
    }

    /** Deletes a record, whatever its version; one that is gone already is a failure. */
    public void delete(String path) {
        send(path, () -> request("DELETE", BodyPublishers.noBody()).header("If-Match", "*"))
                .orFail();
    }

    /** Sends a file, once in effect however often it has to be sent. */
    public JsonNode upload(String path, Supplier<BodyPublisher> csv) {
        String key = UUID.randomUUID().toString();
        return send(
                        path,
                        () -> request("POST", csv.get())
                                .header("Content-Type", "text/csv")
                                .header("Idempotency-Key", key))
                .orFail()
                .body();
    }

    private static HttpRequest.Builder request(String method, BodyPublisher body) {
        return HttpRequest.newBuilder().method(method, body);
    }

    private Answer send(String path, Supplier<HttpRequest.Builder> request) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (true) {
            try {
                Answer answer = sendOnce(path, request.get());
                if (!answer.notNow() || deadline.passed()) {
                    return answer;
                }
            } catch (IOException e) {
                if (deadline.passed()) {
                    throw new ApiFailure(
                            path + ": nobody answered at " + replicas + " for " + PATIENCE.toSeconds() + " s (" + e
                                    + ")",
                            e);
                }
            }
            nextReplica();
            Deadline.pause(PAUSE);
        }
    }

    private Answer sendOnce(String path, HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.uri(URI.create(address() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Accept", JSON + ", application/problem+json")
                .build();
        try {
            return Answer.of(request.method() + " " + path, http.send(request, BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted while waiting for " + path, e);
        }
    }

    private synchronized String address() {
        return replicas.get(replica);
    }

    private synchronized void nextReplica() {
        replica = (replica + 1) % replicas.size();
    }
}
