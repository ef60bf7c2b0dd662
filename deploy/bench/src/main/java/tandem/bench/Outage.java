package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import tandem.local.stack.Deadline;
import tandem.local.stack.Grip;

/**
 * A broker that swallows everything and answers nothing, as one behind a black hole: its process is frozen, so connections
 * stay open. What writes and reads of both services take meanwhile is held against what they took just before, when all had
 * been asked for long enough to be as fast as they get.
 */
final class Outage implements Measure {

    private static final double MOST = 1.2;
    private static final int CUSTOMERS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration TO_ARRIVE = Duration.ofMinutes(2);

    private final Duration length;

    Outage(Duration length) {
        this.length = length;
    }

    @Override
    public String name() {
        return "outage";
    }

    @Override
    public ObjectNode run(Scene scene) throws Exception {
        scene.customers(CUSTOMERS);
        Clients clients = new Clients(scene);
        clients.work(WARM_UP, Duration.ZERO);
        scene.say("warm: %,d deals won, %,d tickets opened".formatted(clients.won(), clients.opened()));
        arrived(scene, clients);
        Seen before = clients.work(length, PAUSE);
        Grip broker = scene.broker();
        broker.freeze();
        Seen during = clients.work(length, PAUSE);
        long waiting = scene.sales().number("select count(*) from outbox_event")
                + scene.desk().number("select count(*) from outbox_event");
        broker.thaw();
        ObjectNode ratios = during.comparedWith(before);
        scene.say("with the broker frozen: " + ratios);
        long begin = System.nanoTime();
        boolean arrived = arrived(scene, clients);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Seen after = clients.work(length, PAUSE);
        boolean kept = during.eachAsked()
                && StreamSupport.stream(ratios.spliterator(), false)
                        .allMatch(kind -> within(kind.path("median_ratio").asDouble()));
        ObjectNode figures = JsonNodeFactory.instance.objectNode().put("seconds", length.toSeconds());
        figures.set("during_against_before", ratios);
        figures.set("after_against_before", after.comparedWith(before));
        return figures.put("requests_failed", clients.failed())
                .put("events_waiting_at_the_end", waiting)
                .put("seconds_until_all_arrived", Drain.round(seconds))
                .put("all_arrived", arrived)
                .put("ok", arrived && waiting > 0 && clients.failed() == 0 && kept);
    }

    private static boolean within(double ratio) {
        return ratio <= MOST;
    }

    /** Waits until each side knows everything that the other has told, and no more. */
    private static boolean arrived(Scene scene, Clients clients) {
        return Deadline.in(TO_ARRIVE)
                .await(() -> known(scene.desk(), "sold_deal") == clients.won()
                        && known(scene.sales(), "served_ticket") == clients.opened());
    }

    private static long known(Database side, String view) {
        try {
            return side.number("select count(*) from " + view);
        } catch (SQLException e) {
            throw new IllegalStateException("what a view holds was not counted", e);
        }
    }
}
