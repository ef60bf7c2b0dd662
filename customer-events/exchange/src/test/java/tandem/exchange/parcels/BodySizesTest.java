package tandem.exchange.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tandem.exchange.parcels.Api.as;
import static tandem.exchange.parcels.Api.send;
import static tandem.exchange.parcels.Api.somebody;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

@QuarkusTest
class BodySizesTest {

    private static final int MIB = 1 << 20;

    @TestHTTPResource("/v1/parcels")
    URI parcels;

    @Test
    void a_body_over_one_mebibyte_is_refused() {
        send("{\"name\": \"" + "a".repeat(MIB) + "\"}")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body_too_large"))
                .body("max_bytes", equalTo(MIB));
    }

    @Test
    void a_body_in_chunks_is_refused_as_soon_as_it_is_too_large() throws Exception {
        byte[] large = ("{\"name\": \"" + "a".repeat(2 * MIB) + "\"}").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body_too_large");
    }

    @Test
    void a_small_body_in_chunks_is_taken() throws Exception {
        byte[] small = "{\"name\": \"a\", \"weight\": 1}".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small)));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void an_import_may_be_larger() {
        as(somebody())
                .contentType("text/plain")
                .body("a".repeat(3 * MIB))
                .post("/v1/parcels/count-bytes")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(3 * MIB));
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(parcels)
                            .header("Authorization", "Bearer " + Tokens.of(somebody(), Role.SALES_REP))
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
