package tandem.exchange.stream;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.events.EventType;
import tandem.exchange.access.Role;
import tandem.exchange.outbox.Writer;
import tandem.exchange.testing.Tokens;

@QuarkusTest
@Timeout(60)
class StreamLimitsTest {

    private static final int MOST_OF_ONE = 20;
    private static final int LARGE_EVENTS = 60;
    private static final String LARGE = "{\"text\":\"" + "x".repeat(200 * 1024) + "\"}";

    @TestHTTPResource("/v1/stream")
    URI stream;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Inject
    Seats seats;

    @Inject
    ObjectMapper json;

    @Test
    void the_next_stream_of_a_caller_who_has_twenty_is_refused_until_one_is_closed() throws Exception {
        String token = Tokens.of("greedy", Role.OPERATOR);
        List<Socket> open = new ArrayList<>();
        try {
            for (int n = 0; n < MOST_OF_ONE; n++) {
                open.add(connected(token, stream.getPath()));
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
            for (Socket socket : open) {
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

    @Test
    void a_reader_who_stops_reading_is_told_so_and_resumes_without_a_gap() throws Exception {
        UUID customer = UUID.randomUUID();
        String token = Tokens.of("sleepy", Role.OPERATOR);
        String path = stream.getPath() + "?customer_id=" + customer;
        StreamClient client = new StreamClient(URI.create(stream + "?customer_id=" + customer), token);
        double before = slowlyEnded();
        List<UUID> written = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        try (Socket sleeping = connected(token, path)) {
            for (int n = 0; n < LARGE_EVENTS; n++) {
                written.addAll(new Writer(database, EventType.DEAL_CLOSED).write(LARGE, customer));
            }
            awaitSlowlyEnded(before + 1);
            client.take(lines(sleeping), event -> !note(event, seen, reasons));
        }
        assertThat(reasons).containsExactly("{\"reason\":\"slow\"}");
        assertThat(seen).hasSizeLessThan(LARGE_EVENTS);

        client.read(event -> note(event, seen, reasons) && seen.size() == LARGE_EVENTS);

        assertThat(seen)
                .containsExactlyElementsOf(written.stream().map(UUID::toString).toList());
    }

    private <T> HttpResponse<T> ask(HttpClient browser, String path, String token, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stream.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return browser.send(request, body);
    }

    @Test
    void a_reader_who_never_reads_is_cut_off_with_all_that_waits_for_it() throws Exception {
        UUID customer = UUID.randomUUID();
        List<String> seen = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        try (Socket asleep =
                connected(Tokens.of("deaf", Role.OPERATOR), stream.getPath() + "?customer_id=" + customer)) {
            for (int n = 0; n < LARGE_EVENTS; n++) {
                new Writer(database, EventType.DEAL_CLOSED).write(LARGE, customer);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> seats.taken() == 0);
            StreamClient late = new StreamClient(stream, "");
            late.take(lines(asleep), event -> !note(event, seen, reasons));
        }
        assertThat(reasons).as("nothing waited any more").isEmpty();
        assertThat(seen).hasSizeLessThan(LARGE_EVENTS);
    }

    /** True for an event, false for the last word of the server. */
    private boolean note(StreamClient.Event event, List<String> seen, List<String> reasons) {
        try {
            if (event.type().equals("closed")) {
                reasons.add(event.data());
                return false;
            }
            seen.add(json.readTree(event.data()).path("id").asText());
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private double slowlyEnded() {
        return meters.counter("tandem.stream.ended", "reason", "slow").count();
    }

    private void awaitSlowlyEnded(double times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> slowlyEnded() == times);
    }

    private Socket connectedInTime(String token) {
        return await().atMost(Duration.ofSeconds(10))
                .ignoreException(IllegalStateException.class)
                .until(() -> connected(token, stream.getPath()), Objects::nonNull);
    }

    /** A connection on which the stream has begun, with little room for what is not read. */
    private Socket connected(String token, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n")
                        .getBytes(UTF_8));
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        if (!new String(status, UTF_8).endsWith("200")) {
            socket.close();
            throw new IllegalStateException(new String(status, UTF_8));
        }
        return socket;
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }
}
