package tandem.exchange.webhooks.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.testing.TestReceiver.Reply;
import tandem.exchange.webhooks.targets.Target;

/** One attempt at each kind of receiver that does not mean well, with a tenth of the usual patience. */
class HostileReceiversTest {

    private static final Patience TENTH =
            new Patience(Duration.ofMillis(500), Duration.ofMillis(1_500), Duration.ofMillis(300));

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static final Vertx VERTX = Vertx.vertx();

    private final Posting posting = new Posting(VERTX, TENTH, new HttpClientOptions());

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void one_that_hangs_is_given_up() throws Exception {
        try (RawReceiver receiver = RawReceiver.blackHole()) {
            assertThat(post(receiver.url()).outcome()).isEqualTo(Outcome.TIMED_OUT);
        }
    }

    @Test
    void one_that_drips_its_headers_is_given_up() throws Exception {
        try (RawReceiver receiver =
                RawReceiver.start(connection -> drip(connection, OK + "x-drip: " + "y".repeat(999)))) {
            assertThat(post(receiver.url()).outcome()).isEqualTo(Outcome.TIMED_OUT);
        }
    }

    @Test
    void one_that_drips_its_body_has_taken_the_delivery_and_is_cut_off() throws Exception {
        AtomicReference<Socket> dripping = new AtomicReference<>();
        try (RawReceiver receiver = RawReceiver.start(connection -> {
            dripping.set(connection);
            RawReceiver.write(connection, OK + "content-length: 999\r\n\r\n");
            drip(connection, "z".repeat(999));
        })) {
            Answer answer = post(receiver.url());

            assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(answer.text()).startsWith("z").hasSizeLessThan(100);
            await().until(() -> dripping.get().isClosed());
        }
    }

    @Test
    void of_one_that_sends_gigabytes_two_kilobytes_are_kept_and_the_rest_is_never_read() throws Exception {
        AtomicReference<RawReceiver> self = new AtomicReference<>();
        try (RawReceiver receiver = RawReceiver.start(connection -> {
            RawReceiver.write(connection, OK + "content-length: 10737418240\r\n\r\n");
            self.get().flood(connection);
        })) {
            self.set(receiver);
            Answer answer = post(receiver.url());

            assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(answer.text()).hasSize(2_048).doesNotContain("\0");
            assertThat(receiver.written()).isLessThan(64L << 20);
        }
    }

    @Test
    void one_whose_headers_do_not_end_is_given_up() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(connection -> {
            RawReceiver.write(connection, OK);
            for (int each = 0; each < 100_000; each++) {
                RawReceiver.write(connection, "x-" + each + ": " + "y".repeat(500) + "\r\n");
            }
        })) {
            assertThat(post(receiver.url()).outcome()).isIn(Outcome.UNREACHABLE, Outcome.TIMED_OUT);
        }
    }

    @Test
    void one_that_resets_the_connection_is_unreachable() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(connection -> connection.setSoLinger(true, 0))) {
            assertThat(post(receiver.url()).outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void one_that_answers_what_is_not_http_is_unreachable() throws Exception {
        try (RawReceiver receiver =
                RawReceiver.start(connection -> RawReceiver.write(connection, "220 mail ready\r\n"))) {
            assertThat(post(receiver.url()).outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void one_that_nobody_serves_is_unreachable() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(post("http://127.0.0.1:" + port + "/in").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void one_that_answers_with_garbage_has_taken_the_delivery() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(connection -> {
            RawReceiver.write(connection, OK + "content-length: 6\r\n\r\n");
            connection.getOutputStream().write(new byte[] {0, 'a', (byte) 0xff, (byte) 0xc3, 'b', 0});
        })) {
            Answer answer = post(receiver.url());

            assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(answer.text()).contains("a", "b").doesNotContain("\0");
        }
    }

    @Test
    void one_that_redirects_is_not_followed() throws Exception {
        try (TestReceiver receiver = TestReceiver.start();
                RawReceiver inside = RawReceiver.blackHole()) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                receiver.answers(_ -> new Reply(status, Map.of("Location", inside.url()), ""));

                Answer answer = post(receiver.url().toString());

                assertThat(answer.outcome()).isEqualTo(Outcome.REDIRECTED);
                assertThat(answer.status()).isEqualTo(status);
            }
            assertThat(inside.connections()).isZero();
        }
    }

    private Answer post(String url) throws Exception {
        URI uri = URI.create(url);
        Target target = Target.of(uri, InetAddress.getByName(uri.getHost()), uri.getPort(), false);
        return posting.post(target, UUID.randomUUID(), Instant.EPOCH, "v1,none", "{}".getBytes(UTF_8))
                .get(5, SECONDS);
    }

    /** A character at a time. */
    private static void drip(Socket connection, String text) throws IOException {
        for (int each = 0; each < text.length(); each++) {
            RawReceiver.write(connection, text.substring(each, each + 1));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
