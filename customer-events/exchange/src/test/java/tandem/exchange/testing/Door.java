package tandem.exchange.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
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
            HttpResponse<InputStream> response = CLIENT.send(request.build(), Door::untilItsEnd);
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * An answer is taken to its end, which a stream does not have: that one is left. Leaving every answer early would be a
     * flood of resets, and the server ends a connection for that.
     */
    private static BodySubscriber<InputStream> untilItsEnd(ResponseInfo answer) {
        boolean endless = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless ? BodySubscribers.ofInputStream() : BodySubscribers.replacing(InputStream.nullInputStream());
    }
}
