package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import tandem.local.api.Api;
import tandem.local.stack.Deadline;
import tandem.local.stack.Grip;

/**
 * 49 good receivers are told of every deal, by turns without and beside two bad ones, at a pace well below what the machine can
 * do. Then, while deals go on being won, first the service and then the broker is killed and started again; what each of the
 * 49 received is held against the journal in the end.
 */
final class Isolation implements Measure {

    private static final int GOOD = 49;
    private static final double MOST = 1.1;

    private static final int CUSTOMERS = 50;
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration QUICK_BEAT = Duration.ofMillis(100);
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(6);
    private static final Duration TO_ARRIVE = Duration.ofMinutes(3);

    private final Duration ofEachKind;

    /** @param ofEachKind how long deliveries are watched without the two, and how long with them */
    Isolation(Duration ofEachKind) {
        this.ofEachKind = ofEachKind;
    }

    @Override
    public String name() {
        return "isolation";
    }

    @Override
    public ObjectNode run(Scene scene) throws Exception {
        scene.customers(CUSTOMERS);
        SteadySales sales = new SteadySales(scene);
        Api partner = scene.partnerApi("bench");
        try (GoodReceivers good = new GoodReceivers();
                Neighbours two = new Neighbours(scene.partnerApi("bench-neighbour"))) {
            IntStream.range(0, GOOD).mapToObj(number -> "/" + number).forEach(path -> good.open(path, partner));
            sales.win(WARM_UP, QUICK_BEAT);
            scene.say("warm: %,d deals won".formatted(sales.won()));
            Arriving arriving = new Arriving(sales, good, BEAT);
            Blocks blocks = new Blocks(scene, "the two", "deliveries");
            blocks.watch(ofEachKind, arriving::alone, length -> arriving.beside(two, length));
            boolean apart = blocks.areWithin(MOST) && two.wereAskedEachTime();
            ObjectNode figures = blocks.on(JsonNodeFactory.instance.objectNode().put("good_endpoints", GOOD));
            two.come();
            boolean all = restarted(scene, sales, good, partner, figures);
            return figures.put("connections_to_the_two", two.asked()).put("ok", all && apart);
        }
    }

    /** Kills both amid deliveries, waits until calm returns and counts; tells whether nothing was lost. */
    private static boolean restarted(
            Scene scene, SteadySales sales, GoodReceivers good, Api partner, ObjectNode figures) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        FutureTask<Boolean> selling = new FutureTask<>(() -> sales.winUntil(enough::get, QUICK_BEAT), true);
        Thread.ofVirtual().start(selling);
        try {
            for (Grip part : List.of(scene.salesService(), scene.broker())) {
                Deadline.pause(BETWEEN_KILLS);
                Deadline.in(BETWEEN_KILLS).await(good::areAmidAnEvent);
                part.kill();
                scene.say(part.name() + " is killed, %,d deals won".formatted(sales.won()));
                part.start(Map.of());
            }
            Deadline.pause(BETWEEN_KILLS);
        } finally {
            enough.set(true);
        }
        selling.get();
        long begin = System.nanoTime();
        Deadline.in(TO_ARRIVE).await(() -> good.haveAll(sales.won()));
        figures.put("seconds_until_all_arrived", Drain.round((System.nanoTime() - begin) / 1e9))
                .put("load_in_the_end", Blocks.load());
        return counted(scene, sales, good, Journal.ids(partner, "tandem.sales.*"), figures);
    }

    private static boolean counted(
            Scene scene, SteadySales sales, GoodReceivers good, Set<String> journal, ObjectNode figures) {
        Arrivals arrivals = good.arrivals();
        long lost = arrivals.missing(good.paths(), journal);
        long strange = arrivals.strange(journal);
        scene.say("%,d events in the journal of %,d deals won; over all receivers %,d lost, %,d came again"
                .formatted(journal.size(), sales.won(), lost, arrivals.again()));
        figures.put("deals_won", sales.won())
                .put("events_in_journal", journal.size())
                .put("deliveries_expected", (long) journal.size() * GOOD)
                .put("deliveries_lost", lost)
                .put("deliveries_again", arrivals.again())
                .put("deliveries_not_in_journal", strange)
                .put("signatures_refused", good.refused());
        return journal.size() == sales.won() && lost == 0 && strange == 0 && good.refused() == 0;
    }
}
