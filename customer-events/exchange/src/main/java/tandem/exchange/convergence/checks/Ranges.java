package tandem.exchange.convergence.checks;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ranges of customers that seem to differ.
 *
 * @param rangesLeft those still to be looked into, with commas between them
 * @param rangesDiffering how many there were
 */
@Embeddable
record Ranges(String rangesLeft, int rangesDiffering) {

    static final Ranges UNKNOWN = new Ranges("", 0);

    static Ranges of(List<Integer> differing) {
        return new Ranges(differing.stream().map(String::valueOf).collect(Collectors.joining(",")), differing.size());
    }

    /** The one to look into, or null when none is left. */
    @Nullable
    Integer next() {
        return rangesLeft.isEmpty() ? null : Integer.valueOf(rangesLeft.split(",")[0]);
    }

    Ranges without(int range) {
        String left = Arrays.stream(rangesLeft.split(","))
                .filter(each -> !each.equals(String.valueOf(range)))
                .collect(Collectors.joining(","));
        return new Ranges(left, rangesDiffering);
    }

    int left() {
        return rangesLeft.isEmpty() ? 0 : rangesLeft.split(",").length;
    }
}
