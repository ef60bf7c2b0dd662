package tandem.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;

/**
 * Times without something and with it by turns, so that what else goes on in the machine, and how warm the services are by
 * then, hits both kinds alike.
 */
final class Blocks {

    private static final int ROUNDS = 2;

    /** A machine on which the same takes more than this many times as long a little later shows nothing either way. */
    private static final double MOST_UNSTEADY = 2;

    private final Scene scene;
    private final String something;
    private final String counted;
    private final ArrayNode each = JsonNodeFactory.instance.arrayNode();
    private final DoubleSummaryStatistics p99Without = new DoubleSummaryStatistics();
    private Latencies without = new Latencies();
    private Latencies with = new Latencies();

    /**
     * @param something that is there in every second of these times
     * @param counted what is watched, in the plural
     */
    Blocks(Scene scene, String something, String counted) {
        this.scene = scene;
        this.something = something;
        this.counted = counted;
    }

    /** One of the two kinds of time. */
    @FunctionalInterface
    interface Kind {

        /** Makes it such a time, and tells how long what was watched took while it was so. */
        Latencies watch(Duration length) throws Exception;
    }

    /** Watches both kinds for so long each, every second time the other way round, so that a trend favours neither. */
    void watch(Duration ofEachKind, Kind alone, Kind beside) throws Exception {
        Duration length = ofEachKind.dividedBy(2L * ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            without(alone.watch(length));
            with(beside.watch(length));
            with(beside.watch(length));
            without(alone.watch(length));
        }
    }

    private void without(Latencies block) {
        tell("without", block);
        without = without.and(block);
        p99Without.accept(block.percentile(99));
    }

    private void with(Latencies block) {
        tell("with", block);
        with = with.and(block);
    }

    private void tell(String kind, Latencies block) {
        double load = load();
        scene.say("%s %s: p50 %.1f ms, p99 %.1f ms of %,d %s; load of the machine %.1f"
                .formatted(kind, something, block.percentile(50), block.percentile(99), block.count(), counted, load));
        each.addObject()
                .put("kind", kind)
                .put("p50_ms", Drain.round(block.percentile(50)))
                .put("p99_ms", Drain.round(block.percentile(99)))
                .put("load", load);
    }

    /** Whether the 99th percentile with it is at most so many times that without, on a machine that was steady enough to tell. */
    boolean areWithin(double most) {
        scene.say("p99 with %s is %.2f times that without; times without differ up to %.2f times among themselves"
                .formatted(something, ratio(), unsteadiness()));
        if (unsteadiness() > MOST_UNSTEADY) {
            scene.say("that is too much to tell: measure when nobody else uses the machine");
        }
        return ratio() <= most && unsteadiness() <= MOST_UNSTEADY;
    }

    /** The 99th percentile with it as a multiple of that without. */
    private double ratio() {
        return with.percentile(99) / without.percentile(99);
    }

    /** The highest 99th percentile of the times without it as a multiple of the lowest: what else goes on in the machine. */
    private double unsteadiness() {
        return p99Without.getMax() / p99Without.getMin();
    }

    /** How many want to run in the machine, over the last minute. */
    static double load() {
        return Drain.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    ObjectNode on(ObjectNode figures) {
        figures.put(counted + "_without", without.count())
                .put(counted + "_with", with.count())
                .put("p50_ms_without", Drain.round(without.percentile(50)))
                .put("p50_ms_with", Drain.round(with.percentile(50)))
                .put("p99_ms_without", Drain.round(without.percentile(99)))
                .put("p99_ms_with", Drain.round(with.percentile(99)))
                .put("p99_ratio", Drain.round(ratio()))
                .put("p99_ratio_without_among_themselves", Drain.round(unsteadiness()));
        figures.set("blocks", each);
        return figures;
    }
}
