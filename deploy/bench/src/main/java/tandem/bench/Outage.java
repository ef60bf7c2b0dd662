package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tandem.local.api.Api;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;
import tandem.local.stack.Grip;

/**
 * A broker that swallows everything and answers nothing, as one behind a black hole: its process is frozen, so connections
 * stay open. What opening a ticket takes meanwhile is held against what it took just before.
 */
final class Outage implements Measure {

    private static final int CLIENTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private final Duration length;
    private final AtomicInteger failed = new AtomicInteger();

    Outage(Duration length) {
        this.length = length;
    }

    @Override
    public String name() {
        return "outage";
    }

    @Override
    public ObjectNode run(Scene scene) throws Exception {
        List<String> customers = customers(scene);
        AtomicInteger opened = new AtomicInteger();
        drive(scene, customers, opened, WARM_UP);
        Latencies before = drive(scene, customers, opened, length);
        scene.say("before: median %.1f ms of %,d".formatted(before.percentile(50), before.count()));
        Grip broker = scene.broker();
        broker.freeze();
        Latencies during = drive(scene, customers, opened, length);
        scene.say("with the broker frozen: median %.1f ms of %,d".formatted(during.percentile(50), during.count()));
        long waiting = scene.desk().number("select count(*) from outbox_event");
        broker.thaw();
        long begin = System.nanoTime();
        boolean arrived = Deadline.in(Duration.ofMinutes(2)).await(() -> known(scene) == opened.get());
        double ratio = during.percentile(50) / before.percentile(50);
        return JsonNodeFactory.instance
                .objectNode()
                .put("seconds", length.toSeconds())
                .put("median_ms_before", Drain.round(before.percentile(50)))
                .put("median_ms_during", Drain.round(during.percentile(50)))
                .put("median_ratio", Drain.round(ratio))
                .put("p99_ms_before", Drain.round(before.percentile(99)))
                .put("p99_ms_during", Drain.round(during.percentile(99)))
                .put("events_waiting_at_the_end", waiting)
                .put("requests_failed", failed.get())
                .put("tickets_opened", opened.get())
                .put("tickets_known_to_sales", known(scene))
                .put("seconds_until_all_known", Drain.round((System.nanoTime() - begin) / 1e9))
                .put("ok", arrived && failed.get() == 0 && ratio <= 1.2);
    }

    private List<String> customers(Scene scene) {
        Api desk = scene.deskApi();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            var customer = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", "Customer " + i)
                    .put("kind", "company");
            ids.add(desk.post("/v1/customers", customer).path("id").asText());
        }
        return ids;
    }

    private Latencies drive(Scene scene, List<String> customers, AtomicInteger opened, Duration time)
            throws InterruptedException {
        Latencies latencies = new Latencies();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Api desk = scene.deskApi();
            clients.add(Thread.ofVirtual().start(() -> open(desk, customers, opened, latencies, Deadline.in(time))));
        }
        for (Thread client : clients) {
            client.join();
        }
        return latencies;
    }

    private void open(Api desk, List<String> customers, AtomicInteger opened, Latencies latencies, Deadline deadline) {
        while (!deadline.passed()) {
            var wish = JsonNodeFactory.instance
                    .objectNode()
                    .put("customer", customers.get(opened.get() % customers.size()))
                    .put("kind", "problem")
                    .put("channel", "phone")
                    .put("subject", "The chain squeaks");
            long begin = System.nanoTime();
            try {
                desk.post("/v1/tickets", wish);
                latencies.note(System.nanoTime() - begin);
                opened.incrementAndGet();
            } catch (ApiFailure failure) {
                failed.incrementAndGet();
            }
            Deadline.pause(PAUSE);
        }
    }

    private static long known(Scene scene) {
        try {
            return scene.sales().number("select count(*) from served_ticket");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("the tickets known to sales were not counted", e);
        }
    }
}
