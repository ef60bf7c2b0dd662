package tandem.exchange.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knocks at endpoints and sees only whether it is let in; one connection for all, since tests of rights knock often. */
public final class Door {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Door() {}

    /**
     * The status of an answer to an empty object, or to no body where one asks with GET.
     *
     * @param token a bearer token; null to come without one
     * @param endpoint method and path, {@code POST /v1/deals/{id}/reopen}; names in braces become ids of nobody
     */
    public static int status(@Nullable String token, String endpoint) {
        String verb = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(verb.length() + 1)
                .replaceAll("\\{[a-z_]+}", UUID.randomUUID().toString());
        boolean asks = verb.equals("GET");
        BodyPublisher body = asks ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .method(verb, body);
        if (!asks) {
            request.header("Content-Type", endpoint.endsWith("/imports") ? "text/csv" : "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
