package tandem.faults.load;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/**
 * Clients that keep both services busy from {@link #begin} to {@link #end}.
 *
 * <p>The seed decides what each client does; what the others and the services answer in the meantime decides the rest.
 */
public final class Load implements AutoCloseable {

    /** Requests a second of all clients together, which leaves two cores room for both services. */
    public static final double DEFAULT_RATE = 60;

    private static final double NANOS_A_SECOND = 1e9;
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
    private static final List<String> ROLES = List.of("importer");

    private final World world;
    private final List<Client> clients = new ArrayList<>();
    private final List<Calls> calls = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Random random;

    /** Clients at the default rate. */
    public Load(Addresses addresses, TokenSource tokens, long seed, int clients, History history) {
        this(addresses, tokens, seed, clients, DEFAULT_RATE, history);
    }

    /** @param rate requests a second of all clients together */
    public Load(Addresses addresses, TokenSource tokens, long seed, int clients, double rate, History history) {
        this.random = new Random(seed);
        this.world = new World(
                "faults-" + seed + "-" + Long.toString(InstantSource.system().millis(), Character.MAX_RADIX));
        long pause = Math.round(clients * NANOS_A_SECOND / rate);
        for (int number = 1; number <= clients; number++) {
            String name = world.client(number);
            Random own = new Random(random.nextLong());
            Calls line = new Calls(addresses, tokens.token(name, ROLES), own);
            calls.add(line);
            this.clients.add(new Client(name, world, line, history, own, pause));
        }
    }

    /**
     * Makes what every client needs, then lets them work.
     *
     * @throws IllegalStateException when the services do not take even that
     */
    public void begin() throws InterruptedException {
        new Preparation(world, clients, random).run();
        for (Client client : clients) {
            threads.add(Thread.ofVirtual().start(() -> work(client)));
        }
    }

    private void work(Client client) {
        try {
            client.work(end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the work; what is unknown is asked for again first, so heal before. Waits for it, within a bound. */
    public void end() throws InterruptedException {
        end.countDown();
        long until = System.nanoTime() + SETTLED_WITHIN.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        }
    }

    @Override
    public void close() {
        end.countDown();
        threads.forEach(Thread::interrupt);
        calls.forEach(Calls::close);
    }
}
