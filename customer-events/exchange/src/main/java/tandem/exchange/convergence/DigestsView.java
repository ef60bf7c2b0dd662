package tandem.exchange.convergence;

import java.util.List;

/**
 * All ranges of one side's facts.
 *
 * @param side whose decisions they are
 * @param form the canonical form of the lines; digests of different forms cannot be compared
 * @param subjects how many there are in all ranges
 */
record DigestsView(String side, String form, long subjects, List<RangeDigest> ranges) {

    static DigestsView of(Facts facts, List<RangeDigest> ranges) {
        long subjects = ranges.stream().mapToLong(RangeDigest::count).sum();
        return new DigestsView(facts.of().source(), facts.form(), subjects, ranges);
    }
}
