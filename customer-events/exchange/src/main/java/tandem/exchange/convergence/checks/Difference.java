package tandem.exchange.convergence.checks;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One subject that is not the same on both sides, or one customer who is behind. */
@Entity
@Table(name = "convergence_difference")
class Difference {

    @Id
    private UUID id;

    private UUID checkId;
    private UUID customerId;
    private @Nullable UUID subject;

    @Enumerated(EnumType.STRING)
    private DifferenceKind kind;

    private @Nullable String ownLine;
    private @Nullable String peerLine;
    private Instant foundAt;
    private @Nullable Instant healedAt;
    private @Nullable String repairProblem;

    @SuppressWarnings("NullAway.Init")
    Difference() {}

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    @Nullable
    UUID subject() {
        return subject;
    }

    DifferenceKind kind() {
        return kind;
    }

    @Nullable
    String ownLine() {
        return ownLine;
    }

    @Nullable
    String peerLine() {
        return peerLine;
    }

    Instant foundAt() {
        return foundAt;
    }

    @Nullable
    Instant healedAt() {
        return healedAt;
    }

    @Nullable
    String repairProblem() {
        return repairProblem;
    }
}
