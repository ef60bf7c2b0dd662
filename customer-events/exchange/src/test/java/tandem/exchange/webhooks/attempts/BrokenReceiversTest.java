package tandem.exchange.webhooks.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.testing.TestReceiver.Reply;

/** One attempt at each kind of receiver that does not answer as a receiver should. */
class BrokenReceiversTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final SamplePosting posting = new SamplePosting();

    @AfterEach
    void close() {
        posting.close();
    }

    @Test
    void one_that_resets_the_connection_is_unreachable() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(connection -> connection.setSoLinger(true, 0))) {
            assertThat(posting.to(receiver.url()).outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void one_that_answers_what_is_not_http_is_unreachable() throws Exception {
        try (RawReceiver receiver =
                RawReceiver.start(connection -> RawReceiver.write(connection, "220 mail ready\r\n"))) {
            assertThat(posting.to(receiver.url()).outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void one_that_nobody_serves_is_unreachable() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(posting.to("http://127.0.0.1:" + port + "/in").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void one_that_answers_with_garbage_has_taken_the_delivery() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(connection -> {
            RawReceiver.write(connection, OK + "content-length: 6\r\n\r\n");
            connection.getOutputStream().write(new byte[] {0, 'a', (byte) 0xff, (byte) 0xc3, 'b', 0});
        })) {
            Answer answer = posting.to(receiver.url());

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

                Answer answer = posting.to(receiver.url().toString());

                assertThat(answer.outcome()).isEqualTo(Outcome.REDIRECTED);
                assertThat(answer.status()).isEqualTo(status);
            }
            assertThat(inside.connections()).isZero();
        }
    }
}
