package tandem.exchange.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * What came of a replay.
 *
 * @param refusal why it still cannot be taken in; only of a refused one
 */
public record ReplayOutcome(ReplayResult result, @Nullable Poison refusal) {

    /** It was taken in, or had been before. */
    public static ReplayOutcome of(ReplayResult result) {
        return new ReplayOutcome(result, null);
    }

    /** It still cannot be taken in. */
    public static ReplayOutcome refused(Poison refusal) {
        return new ReplayOutcome(ReplayResult.REFUSED, refusal);
    }
}
