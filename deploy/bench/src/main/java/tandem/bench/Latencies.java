package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long requests took; safe to note from many threads. */
final class Latencies {

    private static final double MILLION = 1e6;

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void note(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    /** Those of both. */
    Latencies and(Latencies others) {
        Latencies both = new Latencies();
        both.nanos.addAll(List.copyOf(nanos));
        both.nanos.addAll(List.copyOf(others.nanos));
        return both;
    }

    /** Medians and 99th percentiles of an earlier time and of this one, in milliseconds, and their ratios. */
    ObjectNode comparedWith(Latencies before) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requests", count())
                .put("median_ms_before", Drain.round(before.percentile(50)))
                .put("median_ms", Drain.round(percentile(50)))
                .put("median_ratio", Drain.round(percentile(50) / before.percentile(50)))
                .put("p99_ms_before", Drain.round(before.percentile(99)))
                .put("p99_ms", Drain.round(percentile(99)));
    }

    /** The smallest latency, in milliseconds, that this share of all requests did not exceed. */
    double percentile(double percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / MILLION;
    }
}
