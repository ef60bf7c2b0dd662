package tandem.exchange.deadletters;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of replaying some letters.
 *
 * @param refused those that still wait
 * @param nextAfter what to go on with; absent when every letter that waited was tried
 */
record ReplayedLetters(
        int tried,
        int taken,
        int alreadyKnown,
        int refused,
        @Nullable UUID nextAfter) {

    static ReplayedLetters of(Map<ReplayResult, Integer> results, @Nullable UUID nextAfter) {
        return new ReplayedLetters(
                results.values().stream().mapToInt(Integer::intValue).sum(),
                results.getOrDefault(ReplayResult.TAKEN, 0),
                results.getOrDefault(ReplayResult.ALREADY_KNOWN, 0),
                results.getOrDefault(ReplayResult.REFUSED, 0),
                nextAfter);
    }
}
