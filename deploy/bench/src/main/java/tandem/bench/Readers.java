package tandem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import tandem.local.api.Answer;
import tandem.local.api.Api;
import tandem.local.stack.Deadline;

/**
 * Read the desk's view of what was sold without a pause, and hold each answer against what was answered at first: two ask
 * the service for customers' relationships, one counts the whole view in the database. Nothing is told anew meanwhile, so
 * an answer that says less, or anything else, is one of a view that was not whole.
 */
final class Readers implements AutoCloseable {

    private static final int ASKING = 2;
    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(250);
    private static final String WHOLE = "select count(*)::text || ' rows, ' || sum(amount) from sold_deal";

    private final Map<String, JsonNode> expected = new HashMap<>();
    private final List<String> customers;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong counts = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicReference<String> firstWrong = new AtomicReference<>("");
    private final List<Thread> threads = new ArrayList<>();
    private volatile Latencies latencies = new Latencies();
    private volatile boolean ending;

    Readers(Scene scene, List<String> customers) throws SQLException {
        this.customers = customers;
        Api first = scene.deskApi();
        customers.forEach(customer -> expected.put(customer, shown(first.get(path(customer)))));
        for (int i = 0; i < ASKING; i++) {
            Api desk = scene.deskApi();
            Random random = new Random(i);
            threads.add(Thread.ofVirtual().start(() -> ask(desk, random)));
        }
        Database database = scene.desk();
        String whole = database.text(WHOLE);
        threads.add(Thread.ofVirtual().start(() -> count(database, whole)));
    }

    private void ask(Api desk, Random random) {
        while (!ending) {
            String customer = customers.get(random.nextInt(customers.size()));
            long begin = System.nanoTime();
            try {
                Answer answer = desk.ask(path(customer));
                latencies.note(System.nanoTime() - begin);
                answered.incrementAndGet();
                require(
                        Objects.requireNonNull(expected.get(customer)),
                        shown(answer.orFail().body()));
            } catch (RuntimeException | Error failure) {
                wrong(failure.toString());
            }
        }
    }

    private void count(Database database, String whole) {
        while (!ending) {
            try {
                require(whole, database.text(WHOLE));
                counts.incrementAndGet();
            } catch (SQLException | RuntimeException | Error failure) {
                wrong(failure.toString());
            }
            Deadline.pause(BETWEEN_COUNTS);
        }
    }

    private void require(Object whole, Object seen) {
        if (!whole.equals(seen)) {
            wrong("not " + whole + " but " + seen);
        }
    }

    private void wrong(String what) {
        wrong.incrementAndGet();
        firstWrong.compareAndSet("", what);
    }

    private static String path(String customer) {
        return "/v1/customers/" + customer + "/relationship";
    }

    /** What was sold, and how complete the answer claims to be. */
    private static JsonNode shown(JsonNode answer) {
        JsonNode completeness = answer.path("completeness");
        return JsonNodeFactory.instance
                .objectNode()
                .put("applied_sequence", completeness.path("applied_sequence").asLong())
                .put("gaps", completeness.path("gaps").size())
                .set("sold", answer.path("sold"));
    }

    /** What was noted since the last call. */
    Latencies taken() {
        Latencies noted = latencies;
        latencies = new Latencies();
        return noted;
    }

    /** Whether both the service and the database were read, and every answer was whole; to be asked after closing. */
    boolean sawOnlyWhole() {
        return answered.get() > 0 && counts.get() > 0 && wrong.get() == 0;
    }

    /** How often the whole view was counted. */
    long counts() {
        return counts.get();
    }

    /** Answers that were not whole, and requests that failed. */
    long wrong() {
        return wrong.get();
    }

    /** The first of those; empty when there is none. */
    String firstWrong() {
        return firstWrong.get();
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
