package tandem.exchange.webhooks.targets;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The machine's names, of which one is not resolved before a test says so. */
@Singleton
@Alternative
@Priority(1)
public class SlowNames extends Names {

    public static final String SLOW = "slow.partner.com";

    private final CountDownLatch answered = new CountDownLatch(1);

    /** Lets the slow one lead to the machine itself. */
    public void answer() {
        answered.countDown();
    }

    @Override
    List<InetAddress> resolve(String name) throws UnknownHostException {
        if (!name.equals(SLOW)) {
            return super.resolve(name);
        }
        try {
            answered.await();
            return List.of(InetAddress.getLoopbackAddress());
        } catch (InterruptedException e) {
            throw new UnknownHostException(name);
        }
    }
}
