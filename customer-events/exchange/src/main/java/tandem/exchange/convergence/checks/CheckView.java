package tandem.exchange.convergence.checks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a check is and what it found.
 *
 * @param subjects how many the other side has
 * @param rangesCompared of 256
 * @param rangesDiffering how many of them seemed to differ, also for events that were on their way
 * @param found what differs now; complete when the check is
 * @param repairedCustomers how many were made anew
 * @param problem why it failed
 */
record CheckView(
        UUID id,
        CheckState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Long subjects,
        int rangesCompared,
        int rangesDiffering,
        Found found,
        int repairedCustomers,
        @Nullable CheckProblem problem,
        @Nullable Instant finishedAt) {

    /** A code that stays the same, and what was the matter. */
    record CheckProblem(String code, String detail) {}

    static CheckView of(Check check) {
        return new CheckView(
                check.id(),
                check.state(),
                check.requestedBy(),
                check.requestedAt(),
                check.subjects(),
                check.rangesCompared(),
                check.rangesDiffering(),
                check.found(),
                check.repairedCustomers(),
                problem(check),
                check.finishedAt());
    }

    private static @Nullable CheckProblem problem(Check check) {
        String code = check.problemCode();
        String detail = check.problemDetail();
        return code == null || detail == null ? null : new CheckProblem(code, detail);
    }
}
