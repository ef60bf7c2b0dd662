package tandem.exchange.webhooks.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
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

    @Test
    void a_partner_whose_new_names_hang_is_put_off_and_nobody_else_until_one_is_answered() throws Exception {
        for (String hanging : List.of("hanging.one.com", "hanging.two.com")) {
            assertThatThrownBy(() -> names.addressesOfNew("slow", hanging)).isInstanceOf(UnknownHostException.class);
        }

        assertThatThrownBy(() -> names.addressesOfNew("slow", "hooks.partner.com"))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(names.addressesOfNew("quick", "hooks.partner.com")).hasSize(1);

        answered.countDown();
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(names.addressesOfNew("slow", "hooks.partner.com"))
                        .hasSize(1));
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
