package tandem.exchange.webhooks.attempts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A server that is no server: it does with a connection whatever its test says, once a request has come. */
public final class RawReceiver implements AutoCloseable {

    /** What it does with a connection. */
    public interface Behaviour {
        void answer(Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicLong written = new AtomicLong();

    private RawReceiver(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    public static RawReceiver start(Behaviour behaviour) throws IOException {
        RawReceiver receiver = new RawReceiver(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), behaviour);
        Thread.ofVirtual().start(receiver::accept);
        return receiver;
    }

    /** One that takes connections and never answers. */
    public static RawReceiver blackHole() throws IOException {
        return start(connection -> connection.getInputStream().readAllBytes());
    }

    int port() {
        return server.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/in";
    }

    /** How many connections it has had. */
    public int connections() {
        return connections.size();
    }

    /** How many bytes of bodies the other end has taken off it. */
    long written() {
        return written.get();
    }

    /** Writes the same again and again, as fast as it is taken, until the other end has enough. */
    void flood(Socket connection) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        OutputStream out = connection.getOutputStream();
        for (int each = 0; each < 10_240; each++) {
            out.write(megabyte);
            written.addAndGet(megabyte.length);
        }
    }

    public static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(US_ASCII));
        connection.getOutputStream().flush();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // it was closed
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            readRequest(connection);
            behaviour.answer(connection);
        } catch (IOException | InterruptedException gone) {
            // the other end has had enough
        }
    }

    /** To the end of a body that is an empty object, so that a close afterwards takes nothing back that was written. */
    private static void readRequest(Socket connection) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n{}") < 0) {
            int next = connection.getInputStream().read();
            if (next < 0) {
                throw new IOException("no request came");
            }
            request.append((char) next);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
