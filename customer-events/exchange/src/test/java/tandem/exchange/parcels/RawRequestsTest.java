package tandem.exchange.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.parcels.Api.somebody;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

/** What no client library would send. */
@QuarkusTest
class RawRequestsTest {

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/parcels?name=%zz",
                "GET /v1/parcels/%zz",
                "GET /v1/parcels?name=%4",
                "GET /v1/parcels?a=|"
            })
    void an_address_that_is_none_is_refused_without_a_word(String line) throws IOException {
        assertThat(send(line)).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
    }

    @Test
    void a_method_that_nobody_knows_is_a_problem_too() throws IOException {
        assertThat(send("PURGE /v1/parcels")).startsWith("HTTP/1.1 405").contains("application/problem+json");
    }

    private String send(String line) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String request = line + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer "
                    + Tokens.of(somebody(), Role.SALES_REP) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
