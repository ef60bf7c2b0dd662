package tandem.bench;

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
