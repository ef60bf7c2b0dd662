package tandem.exchange.convergence.checks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param subject absent of a customer who is behind
 * @param ownLine what this side's view says, in the canonical form
 * @param peerLine what its owner says
 * @param healedAt when both sides said the same again; absent while they do not
 * @param repairProblem why a repair left it as it is
 */
record DifferenceView(
        UUID id,
        UUID customerId,
        @Nullable UUID subject,
        DifferenceKind kind,
        @Nullable String ownLine,
        @Nullable String peerLine,
        Instant foundAt,
        @Nullable Instant healedAt,
        @Nullable String repairProblem) {

    static DifferenceView of(Difference difference) {
        return new DifferenceView(
                difference.id(),
                difference.customerId(),
                difference.subject(),
                difference.kind(),
                difference.ownLine(),
                difference.peerLine(),
                difference.foundAt(),
                difference.healedAt(),
                difference.repairProblem());
    }
}
