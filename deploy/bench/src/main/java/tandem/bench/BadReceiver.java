package tandem.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tandem.local.stack.Deadline;

/** A receiver that takes every connection and never comes to the end of an answer. */
final class BadReceiver implements AutoCloseable {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nx-patience: ";
    private static final int WAITING = 200;
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(500);

    /** What it does to those who call. */
    @FunctionalInterface
    private interface Manner {
        void meet(Socket caller) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private final AtomicLong asked = new AtomicLong();
    private final Manner manner;

    private BadReceiver(Manner manner) throws IOException {
        this.manner = manner;
        Thread.ofVirtual().start(this::accept);
    }

    /** One that reads and answers nothing. */
    static BadReceiver silent() throws IOException {
        return new BadReceiver(caller -> caller.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    /** One whose answer comes byte by byte, and whose headers never end. */
    static BadReceiver dripping() throws IOException {
        return new BadReceiver(BadReceiver::drip);
    }

    private static void drip(Socket caller) throws IOException {
        for (int i = 0; ; i++) {
            caller.getOutputStream().write(i < ANSWER.length() ? ANSWER.charAt(i) : '.');
            Deadline.pause(BETWEEN_BYTES);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** Connections that were made to it. */
    long asked() {
        return asked.get();
    }

    /** Breaks off what is under way, so that nobody goes on waiting for it. */
    void hangUp() throws IOException {
        for (Socket caller : callers) {
            caller.close();
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket caller = server.accept();
                callers.add(caller);
                asked.incrementAndGet();
                Thread.ofVirtual().start(() -> meet(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void meet(Socket caller) {
        try (caller) {
            manner.meet(caller);
        } catch (IOException givenUp) {
            return; // as it is meant to be
        } finally {
            callers.remove(caller);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }
}
