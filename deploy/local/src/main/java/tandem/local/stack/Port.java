package tandem.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
final class Port {

    /** Below what Linux (32768) and macOS (49152) give to outgoing connections. */
    private static final int LOWEST = 12_000;

    private static final int BELOW = 32_000;
    private static final int TRIES = 1_000;
    private static final int BACKLOG = 1;
    private static final int PATIENCE_MILLIS = 500;

    private Port() {}

    /** Whether something listens there, or the system does not give it out. */
    static boolean taken(int port) {
        return answers(port) || !bindable(port);
    }

    /**
     * One that is free now and that no system gives to an outgoing connection, so that it is still free when a part that was
     * killed comes back to it. Chosen by chance, so that two stacks that start together rarely want the same.
     */
    static int anyFree() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BELOW);
            if (!taken(port)) {
                return port;
            }
        }
        throw new StackFailure("no free port was found between " + LOWEST + " and " + BELOW);
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
