package tandem.exchange.webhooks.targets;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;

/** The machine's names, of which one is not resolved before a test says so, and another cannot be asked for. */
@Singleton
@Alternative
@Priority(1)
public class SlowNames extends Names {

    public static final String SLOW = "slow.partner.com";

    /** While too many others are asked for. */
    public static final String BUSY = "busy.partner.com";

    private final CountDownLatch answered = new CountDownLatch(1);

    /** Lets the slow one lead to the machine itself. */
    public void answer() {
        answered.countDown();
    }

    @Override
    public List<InetAddress> addressesOfNew(String partner, String name) throws UnknownHostException {
        if (name.equals(BUSY)) {
            throw new RejectedExecutionException(name);
        }
        return super.addressesOfNew(partner, name);
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
