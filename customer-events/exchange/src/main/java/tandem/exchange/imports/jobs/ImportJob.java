package tandem.exchange.imports.jobs;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.files.FileReason;
import tandem.exchange.problems.Refusal;

/**
 * The life of a file that is taken in: submitted with its rows counted, or broken and failed at once; then batch after
 * batch moves {@code nextRow} on and raises the counters, in the transaction of the rows themselves, until every row is
 * created, changed, unchanged or refused.
 */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    private UUID id;

    @Embedded
    private Submission submission;

    private @Nullable UUID sameContentAs;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.WAITING;

    private int rowCount;
    private int nextRow = 1;

    @Embedded
    private Counters counters = Counters.unreadable(0);

    private @Nullable String problemCode;
    private @Nullable String problemMembers;
    private @Nullable Instant startedAt;
    private @Nullable Instant movedAt;
    private @Nullable Instant finishedAt;

    ImportJob() {}

    private ImportJob(UUID id, Submission submission) {
        this.id = id;
        this.submission = submission;
    }

    /** A job whose rows are about to be staged. */
    static ImportJob submit(UUID id, Submission submission) {
        return new ImportJob(id, submission);
    }

    /** Counts what was staged, and what was refused already because it could not be read. */
    void staged(int rows, int unreadable, @Nullable UUID earlierJob) {
        rowCount = rows;
        counters = Counters.unreadable(unreadable);
        sameContentAs = earlierJob;
    }

    /** The file is broken: nothing was staged, nothing will be. */
    void fail(Refusal broken) {
        state = JobState.FAILED;
        problemCode = broken.reason().name();
        problemMembers = JsonText.of(broken.members());
        finishedAt = submission.submittedAt();
    }

    /** Counts a batch that ends at {@code last}. */
    void taken(Tally tally, int last, Instant began, Instant now) {
        nextRow = last + 1;
        counters = counters.plus(tally);
        startedAt = startedAt == null ? began : startedAt;
        movedAt = now;
        state = nextRow > rowCount ? JobState.COMPLETED : JobState.RUNNING;
        finishedAt = state == JobState.COMPLETED ? now : null;
    }

    ImportRun run() {
        return new ImportRun(
                id,
                submission.source(),
                ZoneId.of(submission.timeZone()),
                submission.submittedBy(),
                submission.parameterMap());
    }

    /** Why the file is broken; null unless the job has failed. */
    @Nullable
    Refusal problem() {
        if (problemCode == null || problemMembers == null) {
            return null;
        }
        Refusal problem = new Refusal(FileReason.valueOf(problemCode));
        Map<String, Object> members = JsonText.map(problemMembers, Object.class);
        members.forEach(problem::with);
        return problem;
    }

    UUID id() {
        return id;
    }

    Submission submission() {
        return submission;
    }

    @Nullable
    UUID sameContentAs() {
        return sameContentAs;
    }

    JobState state() {
        return state;
    }

    /** Rows of the file. */
    int rows() {
        return rowCount;
    }

    /** The first row that no batch has taken, {@code rows() + 1} at the end. */
    int nextRow() {
        return nextRow;
    }

    Counters counters() {
        return counters;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    /** When the last batch ended. */
    @Nullable
    Instant movedAt() {
        return movedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
