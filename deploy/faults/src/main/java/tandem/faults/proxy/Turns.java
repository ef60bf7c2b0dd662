package tandem.faults.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Gives a client its answers in the order of its requests, whoever makes them. */
final class Turns {

    private final OutputStream client;
    private final Deque<Optional<byte[]>> open = new ArrayDeque<>();

    Turns(OutputStream client) {
        this.client = client;
    }

    /** The server will answer next. */
    synchronized void expect() {
        open.addLast(Optional.empty());
    }

    /** The next answer is this one; it waits for those before. */
    synchronized void answer(byte[] instead) throws IOException {
        open.addLast(Optional.of(instead));
        if (open.size() == 1) {
            giveReady();
        }
    }

    /** The server has answered, or, where no requests are told apart, said something. */
    synchronized void forward(byte[] piece, int length) throws IOException {
        open.pollFirst();
        client.write(piece, 0, length);
        giveReady();
    }

    private void giveReady() throws IOException {
        while (!open.isEmpty() && open.peekFirst().isPresent()) {
            client.write(open.removeFirst().orElseThrow());
        }
    }
}
