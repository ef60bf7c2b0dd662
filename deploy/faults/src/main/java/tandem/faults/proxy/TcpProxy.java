package tandem.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands on a port of the loopback interface before another one, and forwards as its mode says. */
public final class TcpProxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket door;
    private final int target;
    private final Pieces pieces;
    private final Answers answers;
    private final Gate gate = new Gate();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private TcpProxy(ServerSocket door, int target, Pieces pieces, Answers answers) {
        this.door = door;
        this.target = target;
        this.pieces = pieces;
        this.answers = answers;
    }

    /** Opens any free port before the target, on which nothing need listen yet. */
    public static TcpProxy before(int target) {
        return before(target, Pieces.BYTES, Answers.NONE);
    }

    /** Opens any free port, and lets some requests be answered in the target's stead. */
    public static TcpProxy before(int target, Pieces pieces, Answers answers) {
        try {
            TcpProxy proxy = new TcpProxy(
                    new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), target, pieces, answers);
            Thread.ofVirtual().name("proxy before " + target).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no port could be opened before " + target, e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Holds for everything that passes from now on, on old and new connections. */
    public void mode(Mode mode) {
        gate.set(mode);
    }

    /** Breaks all connections; new ones may come. */
    public void cut() {
        connections.forEach(Connection::cut);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                serve(door.accept());
            } catch (IOException e) {
                // closed, or a client that went before it was served
            }
        }
    }

    private void serve(Socket client) throws IOException {
        if (gate.refuses()) {
            Connection.reset(client);
            return;
        }
        client.setTcpNoDelay(true);
        Connection connection = new Connection(client, target, pieces, gate, answers);
        connections.add(connection);
        Thread.ofVirtual().start(() -> {
            connection.run();
            connections.remove(connection);
        });
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the proxy before " + target + " was not closed", e);
        }
        cut();
        gate.set(Mode.PASS);
    }
}
