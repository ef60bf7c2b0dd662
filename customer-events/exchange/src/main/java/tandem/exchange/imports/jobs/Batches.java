package tandem.exchange.imports.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowImport;
import tandem.exchange.imports.RowRefused;
import tandem.exchange.outbox.Cause;
import tandem.exchange.outbox.Outbox;

/** Takes one batch of one job in; its rows, refusals, counters and the place to go on from are one transaction. */
@ApplicationScoped
class Batches {

    /** Bytes of text that the rows of a batch hold together, one very wide row aside. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Kinds kinds;
    private final ImportJobs jobs;
    private final StagedRows staged;
    private final RefusedRows refused;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    Batches(
            Kinds kinds,
            ImportJobs jobs,
            StagedRows staged,
            RefusedRows refused,
            EntityManager entities,
            Outbox outbox,
            Clock clock) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.staged = staged;
        this.refused = refused;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes the next batch in.
     *
     * @return whether there was one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(Attempt attempt) {
        Instant began = clock.instant();
        ImportJob job = jobs.claim(kinds.names()).orElse(null);
        if (job == null) {
            return false;
        }
        outbox.causedBy(Cause.job(job.id()));
        attempt.begin(job.id(), job.nextRow(), job.rows());
        Tally tally = taken(job, attempt);
        entities.flush();
        refused.add(job.id(), tally.refused());
        jobs.findById(job.id()).taken(tally, attempt.last(), began, clock.instant());
        return true;
    }

    private Tally taken(ImportJob job, Attempt attempt) {
        RowImport kind = kinds.get(job.submission().kind());
        ImportRun run = job.run();
        attempt.endAt(staged.lastWithin(job.id(), attempt.first(), attempt.last(), MOST_BYTES));
        List<StagedRow> rows = staged.take(job.id(), attempt.first(), attempt.last());
        List<Row> open = rows.stream()
                .filter(row -> attempt.refusalOf(row.number()) == null)
                .map(StagedRow::row)
                .toList();
        if (!open.isEmpty()) {
            kind.prepare(open, run);
        }
        Tally tally = new Tally();
        for (StagedRow row : rows) {
            RowRefused refusal = attempt.refusalOf(row.number());
            if (refusal == null) {
                attempt.at(row.number());
                tally.add(kind.take(row.row(), run));
            } else {
                tally.add(RefusedRow.of(row.number(), row.line(), refusal));
            }
        }
        return tally;
    }
}
