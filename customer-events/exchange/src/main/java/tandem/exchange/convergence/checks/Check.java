package tandem.exchange.convergence.checks;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.convergence.RangeDigest;
import tandem.exchange.problems.Refusal;

/** The life of one comparison; {@link CheckState} shows its way. */
@Entity
@Table(name = "convergence_check")
class Check {

    @Id
    private UUID id;

    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private CheckState state = CheckState.WAITING;

    private Instant dueAt;
    private Instant movedAt;

    @Embedded
    private Ranges ranges = Ranges.UNKNOWN;

    private @Nullable Long subjects;

    @Embedded
    private Found found = Found.NOTHING;

    private int repairedCustomers;
    private @Nullable Instant comparedAt;
    private @Nullable Instant troubledSince;
    private @Nullable String problemCode;
    private @Nullable String problemDetail;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    Check() {}

    /** Both sides' digests are known. */
    void compared(long ofOwner, List<Integer> differing, Instant now) {
        subjects = ofOwner;
        ranges = Ranges.of(differing);
        moveTo(CheckState.COMPARING, now);
    }

    /** The range to look into, or null when none is left. */
    @Nullable
    Integer nextRange() {
        return ranges.next();
    }

    void lookedInto(int range, Instant now) {
        ranges = ranges.without(range);
        moveTo(CheckState.COMPARING, now);
    }

    void judge(Instant now, Instant nextDue) {
        moveTo(CheckState.JUDGING, now);
        dueAt = nextDue;
    }

    /** Refuses unless all was compared; a repair that failed may be begun again. */
    void repair(Instant now) {
        if (comparedAt == null || finishedAt == null) {
            throw new Refusal(CheckReason.CHECK_NOT_COMPLETED)
                    .with("state", state.name().toLowerCase(Locale.ROOT));
        }
        finishedAt = null;
        problemCode = null;
        problemDetail = null;
        moveTo(CheckState.REPAIRING, now);
    }

    /** One customer was made anew. */
    void repairedOne() {
        repairedCustomers++;
        troubledSince = null;
    }

    void goOnRepairing(Instant nextDue) {
        dueAt = nextDue;
    }

    void complete(Found all, Instant now) {
        found = all;
        finishedAt = now;
        comparedAt = comparedAt == null ? now : comparedAt;
        moveTo(CheckState.COMPLETED, now);
    }

    /** Something is in the way. Returns whether it has been, without anything that succeeded, for longer than that. */
    boolean troubled(Instant now, Duration patience) {
        troubledSince = troubledSince == null ? now : troubledSince;
        return troubledSince.plus(patience).isBefore(now);
    }

    /** Tries again later, or gives up when something has been in the way for longer than the patience. */
    void troubled(CheckReason reason, String detail, Instant now, Duration pause, Duration patience) {
        dueAt = now.plus(pause);
        if (troubled(now, patience)) {
            fail(reason, detail, now);
        }
    }

    void fail(CheckReason reason, String detail, Instant now) {
        problemCode = reason.code();
        problemDetail = detail;
        finishedAt = now;
        moveTo(CheckState.FAILED, now);
    }

    private void moveTo(CheckState next, Instant now) {
        state = next;
        movedAt = now;
        dueAt = now;
        troubledSince = null;
    }

    UUID id() {
        return id;
    }

    CheckState state() {
        return state;
    }

    CheckView view() {
        return new CheckView(
                id,
                state,
                requestedBy,
                requestedAt,
                subjects,
                state == CheckState.WAITING ? 0 : RangeDigest.RANGES - ranges.left(),
                ranges.rangesDiffering(),
                found,
                repairedCustomers,
                problemCode == null || problemDetail == null
                        ? null
                        : new CheckView.CheckProblem(problemCode, problemDetail),
                comparedAt,
                finishedAt);
    }
}
