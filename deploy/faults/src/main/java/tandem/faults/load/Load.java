package tandem.faults.load;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Clients that keep both services busy from {@link #begin} to {@link #end}.
 *
 * <p>The seed decides what each client does; what the others and the services answer in the meantime decides the rest.
 */
public final class Load implements AutoCloseable {

    /** Requests a second of all clients together, which leaves two cores room for both services. */
    public static final double DEFAULT_RATE = 60;

    private static final double NANOS_A_SECOND = 1e9;
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(2);
    private static final List<String> ROLES = List.of("importer");

    private final World world;
    private final List<Client> clients = new ArrayList<>();
    private final List<Calls> calls = new ArrayList<>();
    private final Workers workers = new Workers();
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
            workers.start(client.name(), client::work);
        }
    }

    /**
     * Ends the work; what is unknown is asked for again first, so heal before. Waits for it, within a bound.
     *
     * @return what went wrong with the load itself: clients that failed, or did not come to their end
     */
    public List<String> end() throws InterruptedException {
        return workers.end(SETTLED_WITHIN);
    }

    @Override
    public void close() {
        workers.close();
        calls.forEach(Calls::close);
    }
}
