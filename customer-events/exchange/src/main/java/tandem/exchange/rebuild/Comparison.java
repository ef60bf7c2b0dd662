package tandem.exchange.rebuild;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the rebuilt rows and the live ones compare.
 *
 * @param equalRows byte for byte
 * @param missingRows the live view lacked
 * @param extraRows the live view had beyond
 * @param differentRows with the same key
 * @param firstIds keys of the first twenty of each that are not equal, a line each
 */
@Embeddable
record Comparison(Long equalRows, Long missingRows, Long extraRows, Long differentRows, String firstIds) {

    static final Comparison NOTHING = new Comparison(0L, 0L, 0L, 0L, "");

    private static final int IDS = 20;

    /** With this many more rows that compare so: equal, missing, extra or different. */
    Comparison with(String how, long rows, List<String> ids) {
        String all = String.join(
                "\n", Stream.concat(ids().stream(), ids.stream()).limit(IDS).toList());
        return switch (how) {
            case "equal" -> new Comparison(equalRows + rows, missingRows, extraRows, differentRows, all);
            case "missing" -> new Comparison(equalRows, missingRows + rows, extraRows, differentRows, all);
            case "extra" -> new Comparison(equalRows, missingRows, extraRows + rows, differentRows, all);
            case "different" -> new Comparison(equalRows, missingRows, extraRows, differentRows + rows, all);
            default -> throw new IllegalArgumentException(how);
        };
    }

    long differences() {
        return missingRows + extraRows + differentRows;
    }

    /** Rows of the rebuilt view. */
    long rows() {
        return equalRows + missingRows + differentRows;
    }

    List<String> ids() {
        return firstIds.lines().toList();
    }
}
