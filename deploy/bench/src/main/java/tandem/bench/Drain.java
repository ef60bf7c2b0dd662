package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;
import tandem.local.stack.Grip;

/**
 * The broker is down while many deals are won; then it comes back, and the outbox drains while people go on winning deals
 * and opening tickets. Held against Kafka's own producer on the same broker, and the writes against those of before.
 */
final class Drain implements Measure {

    private static final int CUSTOMERS = 500;
    private static final int FILE = 50_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration BEFORE = Duration.ofSeconds(20);

    private final int events;

    Drain(int events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public ObjectNode run(Scene scene) throws Exception {
        scene.customers(CUSTOMERS);
        Clients clients = new Clients(scene);
        clients.work(WARM_UP, Duration.ZERO);
        Seen before = clients.work(BEFORE, PAUSE);
        Heap heap = new Heap(scene.pid("sales-service"));
        ObjectNode figures = JsonNodeFactory.instance
                .objectNode()
                .put("events", events)
                .put("heap_after_collection_before", heap.afterCollection());
        Grip broker = scene.broker();
        broker.kill();
        for (int from = 0; from < events; from += FILE) {
            scene.finish(scene.deals(from, Math.min(FILE, events - from), CUSTOMERS));
            heap.look();
        }
        long waiting = scene.sales().number("select count(*) from outbox_event");
        scene.say("%,d events wait for the broker".formatted(waiting));
        figures.put("events_waiting", waiting).put("heap_after_collection_full", heap.afterCollection());
        long published = scene.sales().published();
        broker.start(Map.of());
        double perSecond = drained(scene, clients, heap, before, published + waiting, figures);
        figures.put("heap_peak", heap.mostMegabytes()).put("heap_after_collection_drained", heap.afterCollection());
        Arrival arrival = Arrival.of(scene, (long) events + clients.won(), LONGEST);
        int bytes = (int) scene.sales().number("select avg(length(payload)) from event_journal");
        double alone = KafkaAlone.perSecond(scene.addresses().kafka(), (int) waiting, bytes);
        boolean written = figures.path("deals_won_meanwhile").asInt() > 0 && clients.failed() == 0;
        return arrival.on(figures)
                .put("event_bytes", bytes)
                .put("kafka_producer_alone_per_second", Math.round(alone))
                .put("ratio_to_producer_alone", round(perSecond / alone))
                .put("requests_failed", clients.failed())
                .put("ok", waiting >= events && written && arrival.right());
    }

    /** Waits until so many are published, while others write; tells how many a second. */
    private static double drained(Scene scene, Clients clients, Heap heap, Seen before, long until, ObjectNode figures)
            throws Exception {
        long from = scene.sales().published();
        int won = clients.won();
        AtomicBoolean enough = new AtomicBoolean();
        FutureTask<Seen> writing = new FutureTask<>(() -> clients.work(enough, PAUSE));
        Thread.ofVirtual().start(writing);
        double seconds;
        try {
            seconds = published(scene, heap, until);
        } finally {
            enough.set(true);
        }
        Seen during = writing.get();
        double perSecond = (until - from) / seconds;
        scene.say("drained in %.1f s, %.0f events a second".formatted(seconds, perSecond));
        figures.put("seconds", round(seconds))
                .put("events_per_second", Math.round(perSecond))
                .put("deals_won_meanwhile", clients.won() - won)
                .set("writes_against_before", during.comparedWith(before));
        return perSecond;
    }

    private static double published(Scene scene, Heap heap, long until) throws Exception {
        long begin = System.nanoTime();
        Deadline deadline = Deadline.in(LONGEST);
        while (scene.sales().published() < until) {
            if (deadline.passed()) {
                throw new ApiFailure("not drained within " + LONGEST);
            }
            heap.look();
            Deadline.pause(Duration.ofMillis(200));
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
