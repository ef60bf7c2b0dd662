package tandem.faults.proxy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** One client's connection through a proxy: a thread for each direction; when one direction ends, both do. */
final class Connection {

    private final Socket client;
    private final int target;
    private final Pieces pieces;
    private final Gate gate;
    private final Turns turns;
    private final Answers answers;
    private final Budget budget = new Budget();
    private final Commits commits = new Commits();
    private volatile Socket server = new Socket();

    Connection(Socket client, int target, Pieces pieces, Gate gate, Answers answers) throws IOException {
        this.client = client;
        this.target = target;
        this.pieces = pieces;
        this.gate = gate;
        this.answers = answers;
        this.turns = new Turns(client.getOutputStream());
    }

    /** Returns when the connection has ended. */
    void run() {
        try {
            gate.await();
            server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> carry(this::answersBack));
            carry(this::requestsOn);
            back.join();
        } catch (IOException e) {
            cut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cut();
        }
    }

    private void requestsOn() throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        for (byte[] piece = pieces.next(in); piece != null; piece = pieces.next(in)) {
            Answers.Reaction reaction = answers.to(piece);
            Optional<byte[]> instead = reaction.instead();
            if (instead.isPresent()) {
                gate.await();
                turns.answer(instead.get());
                continue;
            }
            if (reaction.answered()) {
                turns.expect();
            }
            int length = passing(piece, commits.in(piece));
            server.getOutputStream().write(piece, 0, length);
            breakUnlessWhole(piece, length);
        }
    }

    private void answersBack() throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
        for (byte[] piece = pieces.next(in); piece != null; piece = pieces.next(in)) {
            int length = passing(piece, false);
            turns.forward(piece, length);
            breakUnlessWhole(piece, length);
        }
    }

    /** Waits as the mode asks; tells how much of the piece may pass. */
    private int passing(byte[] piece, boolean commit) throws InterruptedException {
        Gate.Setting now = gate.await();
        return switch (now.mode()) {
            case Mode.Delay delay -> {
                long jitter =
                        ThreadLocalRandom.current().nextLong(delay.jitter().toMillis() + 1);
                Thread.sleep(delay.least().plusMillis(jitter));
                gate.await();
                yield piece.length;
            }
            case Mode.HoldCommits hold -> {
                if (commit) {
                    Thread.sleep(hold.time());
                    gate.await();
                }
                yield piece.length;
            }
            case Mode.CutCommits _ -> commit && ThreadLocalRandom.current().nextBoolean() ? 0 : piece.length;
            case Mode.CutAfter cut -> budget.take(now.since(), cut.bytes(), piece.length);
            case Mode.Pass _, Mode.Hold _, Mode.Refuse _ -> piece.length;
        };
    }

    private static void breakUnlessWhole(byte[] piece, int length) throws IOException {
        if (length < piece.length) {
            throw new IOException("cut in the middle of a message");
        }
    }

    private void carry(Carrying direction) {
        try {
            direction.run();
        } catch (IOException e) {
            // the connection is broken, which is what this end of it tells the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            cut();
        }
    }

    /** Breaks it at once, with whatever was under way. */
    void cut() {
        reset(client);
        reset(server);
    }

    static void reset(Socket socket) {
        try (socket) {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // it was broken already
        }
    }

    private interface Carrying {

        void run() throws IOException, InterruptedException;
    }
}
