package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import tandem.local.api.ApiFailure;
import tandem.local.api.ImportJob;
import tandem.local.stack.Deadline;
import tandem.local.stack.Grip;

/**
 * The broker is down while many deals are won; then it comes back, and the outbox drains while further deals are won. Held
 * against Kafka's own producer on the same broker.
 */
final class Drain implements Measure {

    private static final int CUSTOMERS = 500;
    private static final int FILE = 50_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

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
        Grip broker = scene.broker();
        broker.kill();
        for (int from = 0; from < events; from += FILE) {
            scene.finish(scene.deals(from, Math.min(FILE, events - from), CUSTOMERS));
        }
        long waiting = scene.sales().number("select count(*) from outbox_event");
        scene.say("%,d events wait for the broker".formatted(waiting));
        long published = scene.sales().published();
        ImportJob writing = scene.deals(events, events / 5, CUSTOMERS);
        broker.start(Map.of());
        return drained(scene, waiting, published, writing);
    }

    private ObjectNode drained(Scene scene, long waiting, long published, ImportJob writing) throws Exception {
        Heap heap = new Heap(scene.pid("sales-service"));
        int written = rows(writing);
        long begin = System.nanoTime();
        Deadline deadline = Deadline.in(LONGEST);
        while (scene.sales().published() - published < waiting) {
            if (deadline.passed()) {
                throw new ApiFailure("not drained within " + LONGEST);
            }
            heap.look();
            Deadline.pause(Duration.ofMillis(200));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double writes = (rows(writing) - written) / seconds;
        scene.say("%,d events published in %.1f s, %.0f rows a second written meanwhile"
                .formatted(waiting, seconds, writes));
        scene.finish(writing);
        boolean arrived = arrived(scene, deadline);
        int bytes = (int) scene.sales().number("select avg(length(payload)) from event_journal");
        double alone = KafkaAlone.perSecond(scene.addresses().kafka(), (int) waiting, bytes);
        double perSecond = waiting / seconds;
        return JsonNodeFactory.instance
                .objectNode()
                .put("events", waiting)
                .put("event_bytes", bytes)
                .put("seconds", round(seconds))
                .put("events_per_second", Math.round(perSecond))
                .put("rows_written_per_second_meanwhile", Math.round(writes))
                .put("kafka_producer_alone_per_second", Math.round(alone))
                .put("ratio_to_producer_alone", round(perSecond / alone))
                .put("most_heap_megabytes", heap.mostMegabytes())
                .put("ok", arrived && writes > 0);
    }

    private static int rows(ImportJob job) {
        job.ended();
        return job.done();
    }

    /** Whether the desk has taken in every event and knows every deal. */
    private boolean arrived(Scene scene, Deadline deadline) throws Exception {
        long all = (long) events + events / 5;
        while (!deadline.passed()) {
            if (scene.sales().outboxIsEmpty() && scene.desk().number("select count(*) from inbox_event") == all) {
                break;
            }
            Deadline.pause(Duration.ofSeconds(1));
        }
        long deals = scene.desk().number("select count(*) from sold_deal where outcome = 'won'");
        scene.say("the desk knows %,d won deals of %,d".formatted(deals, all));
        return deals == all;
    }

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
