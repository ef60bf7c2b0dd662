package tandem.exchange.webhooks.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One attempt at each kind of receiver that does not mean well, with a tenth of the usual patience. */
class HostileReceiversTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final SamplePosting posting = new SamplePosting();

    @AfterEach
    void close() {
        posting.close();
    }

    @Test
    void one_that_hangs_is_given_up() throws Exception {
        try (RawReceiver receiver = RawReceiver.blackHole()) {
            assertThat(posting.to(receiver.url()).outcome()).isEqualTo(Outcome.TIMED_OUT);
        }
    }

    @Test
    void one_that_drips_its_headers_is_given_up() throws Exception {
        try (RawReceiver receiver =
                RawReceiver.start(connection -> drip(connection, OK + "x-drip: " + "y".repeat(999)))) {
            assertThat(posting.to(receiver.url()).outcome()).isEqualTo(Outcome.TIMED_OUT);
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
            Answer answer = posting.to(receiver.url());

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
            Answer answer = posting.to(receiver.url());

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
            assertThat(posting.to(receiver.url()).outcome()).isIn(Outcome.UNREACHABLE, Outcome.TIMED_OUT);
        }
    }

    /** A character at a time. */
    private static void drip(Socket connection, String text) throws IOException {
        for (int each = 0; each < text.length(); each++) {
            RawReceiver.write(connection, text.substring(each, each + 1));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
