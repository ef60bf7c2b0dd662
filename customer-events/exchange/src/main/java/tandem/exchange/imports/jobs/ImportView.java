package tandem.exchange.imports.jobs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Wording;

/**
 * How far a file is taken in.
 *
 * @param rows of the file
 * @param nextRow the first row that is not taken in yet
 * @param percent of the rows that are done, 0 to 100
 * @param rowsPerSecond of work, since the first batch began; absent before
 * @param taken rows by what they did
 * @param refused rows that were not taken in; {@code /v1/imports/{id}/errors} tells why
 * @param notes rows by cause of what was worth noting
 * @param sameContentAs the first job that took in the same bytes in the same way
 * @param changedNothing whether every row was there already; absent until the job is completed
 * @param problem why the file is broken, only when the job has failed
 */
record ImportView(
        UUID id,
        String kind,
        String source,
        String timeZone,
        Map<String, String> parameters,
        String submittedBy,
        Instant submittedAt,
        String contentSha256,
        @Nullable UUID sameContentAs,
        String state,
        int rows,
        int nextRow,
        int percent,
        @Nullable BigDecimal rowsPerSecond,
        Taken taken,
        int refused,
        Map<String, Integer> notes,
        @Nullable Boolean changedNothing,
        @Nullable ProblemView problem,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Rows that were taken in, by what they did. */
    record Taken(int created, int changed, int unchanged) {}

    static ImportView of(ImportJob job, Wording words) {
        Submission submission = job.submission();
        Counters counters = job.counters();
        return new ImportView(
                job.id(),
                submission.kind(),
                submission.source(),
                submission.timeZone(),
                submission.parameterMap(),
                submission.submittedBy(),
                submission.submittedAt(),
                submission.contentSha256(),
                job.sameContentAs(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.rows(),
                job.nextRow(),
                job.rows() == 0 ? 0 : (int) (100L * done(job) / job.rows()),
                rowsPerSecond(job),
                new Taken(counters.createdRows(), counters.changedRows(), counters.unchangedRows()),
                counters.refusedRows(),
                counters.noteMap(),
                job.state() == JobState.COMPLETED ? counters.createdRows() + counters.changedRows() == 0 : null,
                ProblemView.of(job.problem(), words),
                job.startedAt(),
                job.finishedAt());
    }

    private static int done(ImportJob job) {
        return job.nextRow() - 1;
    }

    private static @Nullable BigDecimal rowsPerSecond(ImportJob job) {
        if (job.startedAt() == null || job.movedAt() == null) {
            return null;
        }
        long micros =
                Math.max(1, Duration.between(job.startedAt(), job.movedAt()).toNanos() / 1_000);
        return BigDecimal.valueOf(done(job) * 1_000_000L).divide(BigDecimal.valueOf(micros), 1, RoundingMode.HALF_UP);
    }
}
