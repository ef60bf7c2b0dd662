package tandem.exchange.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands before a port of this machine, and can swallow everything: as if the host had vanished, which resets nothing. */
public final class VanishingHost implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private volatile boolean vanished;

    private VanishingHost(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    public static VanishingHost before(int target) throws IOException {
        VanishingHost host = new VanishingHost(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(host::accept);
        return host;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Nothing that is sent arrives any more, in neither direction. */
    public void vanish() {
        vanished = true;
    }

    /** What is sent from now on arrives. */
    public void comeBack() {
        vanished = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (!vanished) {
                    out.write(piece, 0, length);
                }
            }
        } catch (IOException e) {
            // one side has closed
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the door before " + target + " was not closed", e);
        }
    }
}
