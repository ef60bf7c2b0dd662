package tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tandem.local.stack.Deadline;

class BadReceiverTest {

    @Test
    void a_silent_one_answers_nothing_until_it_hangs_up() throws Exception {
        try (BadReceiver receiver = BadReceiver.silent();
                Socket caller = call(receiver)) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> caller.getInputStream().read());

            receiver.hangUp();

            assertThat(caller.getInputStream().read()).isNegative();
            assertThat(receiver.asked()).isOne();
        }
    }

    @Test
    void a_dripping_one_begins_an_answer() throws Exception {
        try (BadReceiver receiver = BadReceiver.dripping();
                Socket caller = call(receiver)) {
            assertThat(caller.getInputStream().read()).isEqualTo('H');
        }
    }

    private static Socket call(BadReceiver receiver) throws IOException {
        Socket caller = new Socket("127.0.0.1", URI.create(receiver.url()).getPort());
        caller.setSoTimeout(1_000);
        Deadline.in(Duration.ofSeconds(10)).await(() -> receiver.asked() == 1);
        return caller;
    }
}
