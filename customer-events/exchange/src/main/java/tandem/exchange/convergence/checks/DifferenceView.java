package tandem.exchange.convergence.checks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.positions.Gap;

/**
 * One difference.
 *
 * @param subject absent of a customer who is behind
 * @param ownLine what this side's view says, in the canonical form
 * @param peerLine what its owner says
 * @param missingEvents which events of the customer were not taken in when this was found
 * @param healedAt when both sides said the same again; absent while they do not
 * @param repairProblem why a repair left it as it is: {@code journal_behind}, {@code peer_unavailable}, {@code peer_refused}
 *     or {@code repair_failed}
 * @param repairDetail what was the matter
 */
record DifferenceView(
        UUID id,
        UUID customerId,
        @Nullable UUID subject,
        DifferenceKind kind,
        @Nullable String ownLine,
        @Nullable String peerLine,
        List<Gap> missingEvents,
        Instant foundAt,
        @Nullable Instant healedAt,
        @Nullable String repairProblem,
        @Nullable String repairDetail) {

    static DifferenceView of(Difference difference) {
        return difference.view();
    }
}
