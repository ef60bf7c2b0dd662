package tandem.faults.injection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.faults.proxy.Answers;
import tandem.faults.proxy.Mode;
import tandem.faults.proxy.Pieces;
import tandem.faults.proxy.RefusedBatches;
import tandem.faults.proxy.TcpProxy;
import tandem.local.stack.Wiring;

/** The ways of all replicas to their databases and the broker, each past a proxy of its own. */
public final class Network implements Wiring, AutoCloseable {

    private static final String KAFKA = "kafka";

    private final Map<Way, TcpProxy> ways = new ConcurrentHashMap<>();
    private final Map<String, RefusedBatches> refusals = new ConcurrentHashMap<>();

    private record Way(String replica, boolean toBroker) {}

    @Override
    public int port(String replica, String server, int port) {
        boolean toBroker = server.equals(KAFKA);
        Answers answers = toBroker ? refusals(replica) : Answers.NONE;
        TcpProxy proxy = TcpProxy.before(port, toBroker ? Pieces.KAFKA_MESSAGES : Pieces.BYTES, answers);
        ways.put(new Way(replica, toBroker), proxy);
        return proxy.port();
    }

    TcpProxy toBroker(String replica) {
        return way(new Way(replica, true));
    }

    TcpProxy toDatabase(String replica) {
        return way(new Way(replica, false));
    }

    private TcpProxy way(Way way) {
        TcpProxy proxy = ways.get(way);
        if (proxy == null) {
            throw new IllegalArgumentException("nothing leads there: " + way);
        }
        return proxy;
    }

    /** What the broker is made to refuse of this replica. */
    RefusedBatches refusals(String replica) {
        return refusals.computeIfAbsent(replica, _ -> new RefusedBatches());
    }

    /** Lets everything pass everywhere. */
    void heal() {
        ways.values().forEach(proxy -> proxy.mode(Mode.PASS));
        refusals.values().forEach(RefusedBatches::stop);
    }

    @Override
    public void close() {
        ways.values().forEach(TcpProxy::close);
    }
}
