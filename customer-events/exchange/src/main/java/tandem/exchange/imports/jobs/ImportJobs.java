package tandem.exchange.imports.jobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** All import jobs. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    /**
     * Locks the oldest unfinished job that nobody else has locked, for the rest of the transaction. A job waits for the
     * ones that were uploaded before it for the same source, since files of one source build on each other.
     */
    Optional<ImportJob> claim(Collection<String> kinds) {
        List<?> claimed = getEntityManager()
                .createNativeQuery("""
                        SELECT job.* FROM import_job job
                        WHERE job.state IN ('WAITING', 'RUNNING')
                          AND job.kind IN (:kinds)
                          AND NOT EXISTS (
                              SELECT FROM import_job earlier
                              WHERE earlier.state IN ('WAITING', 'RUNNING')
                                AND earlier.source = job.source
                                AND (earlier.submitted_at, earlier.id) < (job.submitted_at, job.id))
                        ORDER BY job.submitted_at, job.id
                        LIMIT 1
                        FOR NO KEY UPDATE OF job SKIP LOCKED
                        """, ImportJob.class)
                .setParameter("kinds", kinds)
                .getResultList();
        return claimed.stream().map(ImportJob.class::cast).findFirst();
    }

    /** The job of this id; a refusal when there is none. */
    ImportJob existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    /** The first job that took in a file of the same bytes in the same way. */
    @Nullable
    UUID withSameContent(Submission submission) {
        return getEntityManager()
                .createQuery("""
                        select job.id from ImportJob job
                        where job.submission.contentSha256 = :content and job.submission.kind = :kind
                          and job.submission.source = :source and job.submission.timeZone = :zone
                          and job.submission.parameters = :parameters and job.state <> FAILED
                        order by job.submission.submittedAt, job.id
                        """, UUID.class)
                .setParameter("content", submission.contentSha256())
                .setParameter("kind", submission.kind())
                .setParameter("source", submission.source())
                .setParameter("zone", submission.timeZone())
                .setParameter("parameters", submission.parameters())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
