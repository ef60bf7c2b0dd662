package tandem.exchange.webhooks.targets;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** Names of which none can be asked for now. */
public final class BusyNames extends Names {

    private BusyNames() {}

    public static Targets targets() {
        return new Targets(Targets.Allowed.PUBLIC, new BusyNames());
    }

    @Override
    public List<InetAddress> addresses(String name) {
        throw new RejectedExecutionException(name);
    }
}
