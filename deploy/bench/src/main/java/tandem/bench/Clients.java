package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import tandem.local.api.Api;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/**
 * People of both sides at work: each writes something that emits an event, reads a customer's relationship and pauses,
 * half of them in sales and half at the desk.
 */
final class Clients {

    private static final int OF_EACH_SIDE = 2;

    private final Scene scene;
    private final People people;
    private final AtomicInteger won = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Clients(Scene scene) {
        this.scene = scene;
        this.people = People.of(scene);
    }

    /** Has them work for so long, each with such a pause between two rounds. */
    Seen work(Duration time, Duration pause) throws InterruptedException {
        Deadline deadline = Deadline.in(time);
        return work(deadline::passed, pause);
    }

    /** Has them work until told otherwise. */
    Seen work(AtomicBoolean enough, Duration pause) throws InterruptedException {
        return work(enough::get, pause);
    }

    private Seen work(BooleanSupplier over, Duration pause) throws InterruptedException {
        Seen seen = Seen.nothing();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < OF_EACH_SIDE; i++) {
            Api sales = scene.salesApi();
            Api desk = scene.deskApi();
            threads.add(Thread.ofVirtual().start(() -> rounds(over, pause, () -> sell(sales, seen))));
            threads.add(Thread.ofVirtual().start(() -> rounds(over, pause, () -> serve(desk, seen))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return seen;
    }

    private void rounds(BooleanSupplier over, Duration pause, Runnable round) {
        while (!over.getAsBoolean()) {
            try {
                round.run();
            } catch (ApiFailure failure) {
                failed.incrementAndGet();
            }
            Deadline.pause(pause);
        }
    }

    private void sell(Api sales, Seen seen) {
        String customer = people.buyer(won.get());
        ObjectNode wish = object().put("customer", customer).put("owner", people.rep());
        wish.putArray("lines").addObject().put("product", people.product()).put("quantity", 1);
        String deal = "/v1/deals/" + sales.post("/v1/deals", wish).path("id").asText();
        sales.post(deal + "/advance", object().put("to", "qualified"));
        long begin = System.nanoTime();
        sales.post(deal + "/close-won", object().put("reason", "the price"));
        seen.salesWrites().note(System.nanoTime() - begin);
        won.incrementAndGet();
        read(sales, customer, seen.salesReads());
    }

    private void serve(Api desk, Seen seen) {
        String customer = people.caller(opened.get());
        ObjectNode wish = object().put("customer", customer)
                .put("kind", "problem")
                .put("channel", "phone")
                .put("subject", "The chain squeaks");
        long begin = System.nanoTime();
        desk.post("/v1/tickets", wish);
        seen.deskWrites().note(System.nanoTime() - begin);
        opened.incrementAndGet();
        read(desk, customer, seen.deskReads());
    }

    private static void read(Api side, String customer, Latencies latencies) {
        long begin = System.nanoTime();
        side.get("/v1/customers/" + customer + "/relationship");
        latencies.note(System.nanoTime() - begin);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Deals won so far, an event each. */
    int won() {
        return won.get();
    }

    /** Tickets opened so far, an event each. */
    int opened() {
        return opened.get();
    }

    /** Rounds that were broken off by an answer that was no success. */
    int failed() {
        return failed.get();
    }
}
