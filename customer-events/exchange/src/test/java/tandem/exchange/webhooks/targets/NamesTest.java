package tandem.exchange.webhooks.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Names names = new HangingNames();

    @Test
    void a_name_whose_server_hangs_is_given_up_holds_one_thread_and_nobody_else() throws Exception {
        assertThatThrownBy(() -> names.addresses("hanging.partner.com")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> names.addresses("hanging.partner.com")).isInstanceOf(UnknownHostException.class);

        assertThat(asked).hasValue(1);
        assertThat(names.addresses("hooks.partner.com")).hasSize(1);
        answered.countDown();
    }

    private final class HangingNames extends Names {

        HangingNames() {
            super(Duration.ofMillis(200));
        }

        @Override
        List<InetAddress> resolve(String name) throws UnknownHostException {
            if (name.startsWith("hanging")) {
                asked.incrementAndGet();
                await();
            }
            return List.of(InetAddress.getLoopbackAddress());
        }

        private void await() throws UnknownHostException {
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException();
            }
        }
    }
}
