package tandem.exchange.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.exchange.problems.Refusal;

/** Asks the other side; only for work that an operator or a schedule began. */
@Singleton
public class Peer {

    /** The longest answer that is read; bytes. */
    static final long LARGEST = 16L * 1024 * 1024;

    /** RFC 6750, section 2.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    /** May be answered while a token is renewed or a release goes out. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 429);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final PeerConfig config;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Peer(PeerConfig config) {
        this.config = config;
    }

    /** Whether its address and a token are configured. */
    public boolean isKnown() {
        return config.url().isPresent() && config.tokenFile().isPresent();
    }

    /** Refuses, as {@code peer_unknown}, what cannot be done without it. */
    public void demandKnown() {
        if (!isKnown()) {
            throw new Refusal(PeerReason.PEER_UNKNOWN);
        }
    }

    /**
     * What it answers to a GET, at most 16 MiB of JSON.
     *
     * @param path absolute, with what it contains encoded already
     * @param query parameters in plain text
     * @throws Refusal {@code peer_unknown} when it is not configured
     * @throws PeerFailure when there is no answer in time, or none with status 200 and JSON
     */
    public JsonNode get(String path, Map<String, ?> query) {
        return get(path, query, config.timeout());
    }

    /** The same, where the other side has so much to read that it may take longer than others. */
    public JsonNode get(String path, Map<String, ?> query, Duration timeout) {
        demandKnown();
        HttpResponse<byte[]> answer = send(path, request(path, query), timeout);
        if (answer.statusCode() != 200) {
            throw refused(path, answer);
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw PeerFailure.lasting("GET " + path + " was not answered with JSON", e);
        }
    }

    private HttpRequest request(String path, Map<String, ?> query) {
        String base = config.url().orElseThrow().toString().replaceFirst("/+$", "");
        String parameters = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), UTF_8))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
        return HttpRequest.newBuilder(URI.create(base + path + parameters))
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json")
                .build();
    }

    /** Looked at before the client does, whose message would show it. */
    private String token() {
        try {
            String token = Files.readString(config.tokenFile().orElseThrow()).strip();
            if (!TOKEN.matcher(token).matches()) {
                throw PeerFailure.passing("the file with the token for the other side holds none", null);
            }
            return token;
        } catch (IOException e) {
            throw PeerFailure.passing("the token for the other side cannot be read", e);
        }
    }

    /** The client's own timeout ends with the headers; this one counts to the last byte. */
    private HttpResponse<byte[]> send(String path, HttpRequest request, Duration timeout) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw PeerFailure.passing("GET " + path + " was not answered within " + timeout, e);
        } catch (ExecutionException e) {
            throw PeerFailure.passing("GET " + path + " failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PeerFailure.passing("GET " + path + " was interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static PeerFailure refused(String path, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String message = "GET " + path + " was answered " + status + code(answer.body());
        boolean passing = status >= 500 || PASSING.contains(status);
        return passing ? PeerFailure.passing(message, null) : PeerFailure.lasting(message, null);
    }

    private static String code(byte[] problem) {
        try {
            JsonNode code = JSON.readTree(problem).path("code");
            return code.isTextual() ? " (" + code.textValue() + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }
}
