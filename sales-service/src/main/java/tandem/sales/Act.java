package tandem.sales;

import java.time.Instant;

/**
 * Who did something, when it happened and when it became known here.
 *
 * @param by the subject of the token, or the one who submitted an import
 * @param at business time
 * @param recordedAt what a report "as of" an earlier moment goes by
 * @param dated whether the business time was told; else it stands in for one that nobody knows
 */
public record Act(String by, Instant at, Instant recordedAt, boolean dated) {

    /** It happens now. */
    public static Act now(String by, Instant now) {
        return new Act(by, now, now, true);
    }

    /** It happened at that time, as somebody else's records tell. */
    public static Act past(String by, Instant at, Instant now) {
        return new Act(by, at, now, true);
    }

    /** It happened at a time that nobody wrote down. */
    public static Act undated(String by, Instant now) {
        return new Act(by, now, now, false);
    }

    /**
     * The same, but at that moment where it happens now by a clock that is behind: the clocks of two replicas differ, and
     * one may be set back. A time that was told stays as it is.
     */
    public Act notBefore(Instant last) {
        boolean now = dated && at.equals(recordedAt);
        return now && at.isBefore(last) ? now(by, last) : this;
    }
}
