package tandem.exchange.convergence.checks;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.exchange.positions.Gap;

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
    private @Nullable String repairDetail;
    private Long[] missingFrom;
    private Long[] missingTo;

    @SuppressWarnings("NullAway.Init")
    Difference() {}

    DifferenceView view() {
        List<Gap> missing = IntStream.range(0, missingFrom.length)
                .mapToObj(each -> new Gap(missingFrom[each], missingTo[each]))
                .toList();
        return new DifferenceView(
                id,
                customerId,
                subject,
                kind,
                ownLine,
                peerLine,
                missing,
                foundAt,
                healedAt,
                repairProblem,
                repairDetail);
    }
}
