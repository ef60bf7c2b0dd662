package tandem.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/**
 * Times without the two neighbours and with them by turns, so that what else goes on in the machine hits both kinds alike.
 * How long an event takes to each good receiver is counted from its {@code recorded_time}, within the transaction that won the
 * deal, to the arrival of the whole request.
 */
final class Blocks {

    private static final int ROUNDS = 2;
    private static final Duration TO_ARRIVE = Duration.ofMinutes(1);

    private final Scene scene;
    private final SteadySales sales;
    private final GoodReceivers good;
    private final Duration beat;
    private final ArrayNode each = JsonNodeFactory.instance.arrayNode();
    private Latencies without = new Latencies();
    private Latencies with = new Latencies();
    private final DoubleSummaryStatistics alone = new DoubleSummaryStatistics();
    private boolean asked = true;

    Blocks(Scene scene, SteadySales sales, GoodReceivers good, Duration beat) {
        this.scene = scene;
        this.sales = sales;
        this.good = good;
        this.beat = beat;
    }

    /** Watches both kinds for so long each, every second time the other way round, so that a trend favours neither. */
    void watch(Duration ofEachKind, Neighbours two) throws IOException {
        Duration length = ofEachKind.dividedBy(2L * ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            alone(length);
            beside(two, length);
            beside(two, length);
            alone(length);
        }
    }

    private void alone(Duration length) {
        Latencies ages = block("without the two", length);
        without = without.and(ages);
        alone.accept(ages.percentile(99));
    }

    private void beside(Neighbours two, Duration length) throws IOException {
        two.come();
        with = with.and(block("with the two", length));
        asked &= two.wereAsked();
        two.leave();
    }

    private Latencies block(String kind, Duration length) {
        good.arrivals().taken();
        sales.win(length, beat);
        if (!Deadline.in(TO_ARRIVE).await(() -> good.haveAll(sales.won()))) {
            throw new ApiFailure("not every deal had arrived at each of the good receivers after " + TO_ARRIVE);
        }
        Latencies ages = good.arrivals().taken();
        double load = load();
        scene.say("%s: p50 %.0f ms, p99 %.0f ms of %,d deliveries; load of the machine %.1f"
                .formatted(kind, ages.percentile(50), ages.percentile(99), ages.count(), load));
        each.addObject()
                .put("kind", kind)
                .put("p50_ms", Drain.round(ages.percentile(50)))
                .put("p99_ms", Drain.round(ages.percentile(99)))
                .put("load", load);
        return ages;
    }

    /** The 99th percentile with the two as a multiple of that without. */
    double ratio() {
        return with.percentile(99) / without.percentile(99);
    }

    /** The highest 99th percentile of the times without the two as a multiple of the lowest: what else goes on in the machine. */
    double unsteadiness() {
        return alone.getMax() / alone.getMin();
    }

    /** How many want to run in the machine, over the last minute. */
    static double load() {
        return Drain.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Whether both were tried each time that they were there. */
    boolean bothWereAsked() {
        return asked;
    }

    ObjectNode on(ObjectNode figures) {
        figures.put("deliveries_without", without.count())
                .put("deliveries_with", with.count())
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
