package tandem.exchange.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param eventsRead of the other side's snapshot and journal, so far
 * @param eventsUnreadable of those, what breaks the contract and was left out
 * @param cursor where in the other side's snapshot or journal it stands
 * @param rows of the rebuilt view; once compared
 * @param comparison of the rebuilt rows with the live ones; once compared
 * @param attempts failures in a row of the present step
 * @param lastError what the last failure was, until the step succeeds
 */
record RebuildView(
        UUID id,
        String view,
        String state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long eventsRead,
        long eventsUnreadable,
        @Nullable String cursor,
        @Nullable Long rows,
        @Nullable ComparisonView comparison,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError) {

    /**
     * What differed when both were compared.
     *
     * @param missing rows that the live view lacked
     * @param extra rows that the live view had beyond
     * @param firstIds keys of the first twenty rows that were not equal
     */
    record ComparisonView(long equal, long missing, long extra, long different, List<String> firstIds) {

        static ComparisonView of(Comparison found) {
            return new ComparisonView(
                    found.equalRows(), found.missingRows(), found.extraRows(), found.differentRows(), found.ids());
        }
    }

    static RebuildView of(Rebuild rebuild) {
        Comparison found = rebuild.comparison();
        return new RebuildView(
                rebuild.id(),
                rebuild.view(),
                rebuild.state().name().toLowerCase(Locale.ROOT),
                rebuild.requestedBy(),
                rebuild.requestedAt(),
                rebuild.startedAt(),
                rebuild.finishedAt(),
                rebuild.readSoFar().eventsRead(),
                rebuild.readSoFar().eventsUnreadable(),
                rebuild.readSoFar().cursor(),
                found == null ? null : found.rows(),
                found == null ? null : ComparisonView.of(found),
                rebuild.attempts().attempts(),
                rebuild.attempts().nextAttemptAt(),
                rebuild.attempts().lastError());
    }
}
