package tandem.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of the loopback interface. */
final class Port {

    private static final int BACKLOG = 1;
    private static final int PATIENCE_MILLIS = 500;

    private Port() {}

    /** Whether something listens there, or the system does not give it out. */
    static boolean taken(int port) {
        return answers(port) || !bindable(port);
    }

    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, BACKLOG, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackFailure("no free port was found: " + e.getMessage(), e);
        }
    }

    private static boolean bindable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), BACKLOG);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
