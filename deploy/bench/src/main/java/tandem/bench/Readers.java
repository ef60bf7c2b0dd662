package tandem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import tandem.local.api.Api;
import tandem.local.api.ApiFailure;

/** Ask the desk for customers' relationships without a pause, and look whether each shows every deal that was won. */
final class Readers implements AutoCloseable {

    private static final int READERS = 2;

    private final List<String> customers;
    private final int deals;
    private final AtomicLong wrong = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Latencies latencies = new Latencies();
    private volatile boolean ending;

    /** @param deals how many won deals each of these customers has */
    Readers(Scene scene, List<String> customers, int deals) {
        this.customers = customers;
        this.deals = deals;
        for (int i = 0; i < READERS; i++) {
            Api desk = scene.deskApi();
            Random random = new Random(i);
            threads.add(Thread.ofVirtual().start(() -> read(desk, random)));
        }
    }

    private void read(Api desk, Random random) {
        while (!ending) {
            String customer = customers.get(random.nextInt(customers.size()));
            long begin = System.nanoTime();
            try {
                JsonNode answer = desk.get("/v1/customers/" + customer + "/relationship");
                latencies.note(System.nanoTime() - begin);
                if (answer.path("sold").path("deals_won").asInt() != deals) {
                    wrong.incrementAndGet();
                }
            } catch (ApiFailure failure) {
                wrong.incrementAndGet();
            }
        }
    }

    /** What was noted since the last call. */
    Latencies taken() {
        Latencies noted = latencies;
        latencies = new Latencies();
        return noted;
    }

    /** Answers that did not show every deal, and requests that failed. */
    long wrong() {
        return wrong.get();
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
