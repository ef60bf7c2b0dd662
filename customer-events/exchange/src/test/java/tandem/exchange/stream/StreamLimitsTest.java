package tandem.exchange.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

@QuarkusTest
@Timeout(60)
class StreamLimitsTest {

    private static final int MOST_OF_ONE = 20;

    @TestHTTPResource("/v1/stream")
    URI stream;

    @Test
    void the_next_stream_of_a_caller_who_has_twenty_is_refused_until_one_is_closed() throws Exception {
        String token = Tokens.of("greedy", Role.OPERATOR);
        List<StreamSocket> open = new ArrayList<>();
        try {
            for (int n = 0; n < MOST_OF_ONE; n++) {
                open.add(StreamSocket.open(stream, token));
            }
            given().auth()
                    .oauth2(token)
                    .get("/v1/stream")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", is("too_many_readers"));

            open.removeFirst().close();

            open.add(connectedInTime(token));
        } finally {
            for (StreamSocket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void over_http_2_a_stream_that_is_left_takes_no_other_request_along() throws Exception {
        String token = Tokens.of("browser", Role.OPERATOR);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (int n = 0; n < 3 * MOST_OF_ONE; n++) {
                HttpResponse<InputStream> left = ask(browser, "/v1/stream", token, BodyHandlers.ofInputStream());
                left.body().close();
                HttpResponse<String> other = ask(browser, "/v1/journal?limit=1", token, BodyHandlers.ofString());

                assertThat(left.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(left.statusCode()).isEqualTo(200);
                assertThat(other.statusCode()).isEqualTo(200);
            }
        }
    }

    private <T> HttpResponse<T> ask(HttpClient browser, String path, String token, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stream.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return browser.send(request, body);
    }

    private StreamSocket connectedInTime(String token) {
        return await().atMost(Duration.ofSeconds(10))
                .ignoreException(IllegalStateException.class)
                .until(() -> StreamSocket.open(stream, token), Objects::nonNull);
    }
}
