package tandem.exchange.convergence.checks;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private String rangesLeft = "";
    private int rangesDiffering;
    private @Nullable Long subjects;

    @Embedded
    private Found found = Found.NOTHING;

    private int repairedCustomers;
    private @Nullable String problemCode;
    private @Nullable String problemDetail;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    Check() {}

    static Check request(UUID id, String by, Instant now) {
        Check check = new Check();
        check.id = id;
        check.requestedBy = by;
        check.requestedAt = now;
        check.movedAt = now;
        check.dueAt = now;
        return check;
    }

    /** Both sides' digests are known. */
    void compared(long ofOwner, List<Integer> differing, Instant now) {
        subjects = ofOwner;
        rangesDiffering = differing.size();
        rangesLeft = differing.stream().map(String::valueOf).collect(Collectors.joining(","));
        moveTo(CheckState.COMPARING, now);
    }

    /** The range to look into, or null when none is left. */
    @Nullable
    Integer nextRange() {
        return rangesLeft.isEmpty() ? null : Integer.valueOf(rangesLeft.split(",")[0]);
    }

    void lookedInto(int range, Instant now) {
        rangesLeft = Arrays.stream(rangesLeft.split(","))
                .filter(left -> !left.equals(String.valueOf(range)))
                .collect(Collectors.joining(","));
        moveTo(CheckState.COMPARING, now);
    }

    void judge(Instant now, Instant nextDue) {
        moveTo(CheckState.JUDGING, now);
        dueAt = nextDue;
    }

    void repair(Instant now) {
        if (state != CheckState.COMPLETED) {
            throw new Refusal(CheckReason.CHECK_NOT_COMPLETED)
                    .with("state", state.name().toLowerCase(Locale.ROOT));
        }
        finishedAt = null;
        moveTo(CheckState.REPAIRING, now);
    }

    void repairedOne() {
        repairedCustomers++;
    }

    void goOnRepairing(Instant now, Instant nextDue) {
        moveTo(CheckState.REPAIRING, now);
        dueAt = nextDue;
    }

    void complete(Found all, Instant now) {
        found = all;
        finishedAt = now;
        moveTo(CheckState.COMPLETED, now);
    }

    /** Tries again later, or gives up when nothing has moved for longer than the patience. */
    void troubled(CheckReason reason, String detail, Instant now, Duration pause, Duration patience) {
        dueAt = now.plus(pause);
        if (movedAt.plus(patience).isBefore(now)) {
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
    }

    int rangesCompared() {
        int left = rangesLeft.isEmpty() ? 0 : rangesLeft.split(",").length;
        return state == CheckState.WAITING ? 0 : RangeDigest.RANGES - left;
    }

    UUID id() {
        return id;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    CheckState state() {
        return state;
    }

    int rangesDiffering() {
        return rangesDiffering;
    }

    @Nullable
    Long subjects() {
        return subjects;
    }

    Found found() {
        return found;
    }

    int repairedCustomers() {
        return repairedCustomers;
    }

    @Nullable
    String problemCode() {
        return problemCode;
    }

    @Nullable
    String problemDetail() {
        return problemDetail;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
