package tandem.faults.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import tandem.events.CustomerIds;

/**
 * What the clients of one run know together. Few customers are hot: they get half of everything, and their events wait in
 * one bucket of the outbox, since what a relay does wrong shows between customers of one bucket.
 */
final class World {

    private static final int HOT = 3;
    private static final int BUCKETS = 48;
    private static final int FIRST_CUSTOMERS = 20;

    private final String run;
    private final AtomicLong operations = new AtomicLong();
    private final AtomicLong customers = new AtomicLong(FIRST_CUSTOMERS);
    private final AtomicReference<String> owner = new AtomicReference<>("");
    private final List<String> products = new CopyOnWriteArrayList<>();
    private final List<String> hot;
    private final Pool deals = new Pool(80);
    private final Pool tickets = new Pool(80);

    /** @param run names everything that the run makes */
    World(String run) {
        this.run = run;
        int bucket = bucket("hot-0");
        this.hot = IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> "hot-" + number)
                .filter(customer -> bucket(customer) == bucket)
                .limit(HOT)
                .toList();
    }

    /** By the hash with which Kafka chooses a partition, as the outbox does. */
    private int bucket(String customer) {
        return Utils.toPositive(Utils.murmur2(id(customer).getBytes(US_ASCII))) % BUCKETS;
    }

    /** Names the next operation of a client. */
    Mark mark(String client) {
        return new Mark(client, run + "-" + operations.incrementAndGet());
    }

    String client(int number) {
        return run + "-client-" + number;
    }

    /** The system that the run's customers come from. */
    String source() {
        return run;
    }

    /** The external id of a customer that nobody met before. */
    String newCustomer() {
        return "customer-" + customers.getAndIncrement();
    }

    /** The external ids of the customers that there are from the beginning. */
    List<String> firstCustomers() {
        Stream<String> others = IntStream.range(0, FIRST_CUSTOMERS).mapToObj(number -> "customer-" + number);
        return Stream.concat(hot.stream(), others).toList();
    }

    List<String> hotCustomers() {
        return hot;
    }

    String anyCustomer(Random random) {
        return random.nextBoolean() ? hot.get(random.nextInt(HOT)) : "customer-" + random.nextLong(customers.get());
    }

    /** The id that both sides mint for a customer. */
    String id(String customer) {
        return CustomerIds.of(run, customer).toString();
    }

    String owner() {
        return owner.get();
    }

    String anyProduct(Random random) {
        return products.get(random.nextInt(products.size()));
    }

    Pool deals() {
        return deals;
    }

    Pool tickets() {
        return tickets;
    }

    /** Takes in what an accepted command says. */
    void learn(Kind kind, Answer answer) {
        switch (kind) {
            case REP -> owner.set(answer.id());
            case PRODUCT -> products.add(answer.id());
            case DEAL_OPEN, DEAL_LINES, DEAL_ADVANCE, DEAL_WIN, DEAL_LOSE, DEAL_REOPEN ->
                deals.learn(Standing.of(answer));
            case TICKET_OPEN, TICKET_TAKE, TICKET_WAIT, TICKET_RESUME, TICKET_RESOLVE, TICKET_REOPEN, TICKET_CLOSE ->
                tickets.learn(Standing.of(answer));
            case TEAM, SALES_CUSTOMER, AGENT, DESK_CUSTOMER, INTERACTION -> {}
        }
    }
}
