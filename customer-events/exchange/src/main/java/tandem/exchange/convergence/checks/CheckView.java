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
 * @param comparedAt when everything had been compared, whatever was repaired since
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
        @Nullable Instant comparedAt,
        @Nullable Instant finishedAt) {

    /** A code that stays the same, and what was the matter. */
    record CheckProblem(String code, String detail) {}

    static CheckView of(Check check) {
        return check.view();
    }
}
