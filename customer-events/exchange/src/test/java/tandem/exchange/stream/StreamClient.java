package tandem.exchange.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a stream as a browser's EventSource does: it remembers the last id, also over connections. */
final class StreamClient {

    /** What arrived. */
    record Event(String type, String data) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;
    private final String token;
    private @Nullable String lastId;

    StreamClient(URI uri, String token) {
        this.uri = uri;
        this.token = token;
    }

    /** Connects, waits for the first id, and cuts the connection. */
    void connect() throws IOException, InterruptedException {
        try (InputStream body = open().body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && lastId == null; line = lines.readLine()) {
                lastId = line.startsWith("id:") ? line.substring(3).trim() : null;
            }
        }
    }

    /** Connects, and takes events until one of them is enough, or the stream ends; then cuts the connection. */
    void read(Predicate<Event> enough) throws IOException, InterruptedException {
        try (InputStream body = open().body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            take(lines, enough);
        }
    }

    /** Takes events off an answer's lines until one of them is enough, or the lines end. */
    void take(BufferedReader lines, Predicate<Event> enough) throws IOException {
        String type = "";
        String data = "";
        String id = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                lastId = id == null ? lastId : id;
                if (!data.isEmpty() && enough.test(new Event(type, data))) {
                    return;
                }
                type = "";
                data = "";
            } else if (line.startsWith("id:")) {
                id = line.substring(3).trim();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).trim();
            } else if (line.startsWith("data:")) {
                data += line.substring(5).trim();
            }
        }
    }

    private HttpResponse<InputStream> open() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("answered " + response.statusCode() + ": "
                    + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        return response;
    }
}
