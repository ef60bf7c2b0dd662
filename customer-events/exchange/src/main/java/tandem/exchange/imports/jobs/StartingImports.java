package tandem.exchange.imports.jobs;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.imports.files.FileFormat;
import tandem.exchange.imports.files.FileReason;
import tandem.exchange.imports.files.FileRow;
import tandem.exchange.imports.files.FileRows;
import tandem.exchange.imports.files.Upload;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Wording;
import tandem.exchange.time.Ids;

/** Makes a job of a file: all of its rows are staged in one transaction, or none and the job has failed. */
@ApplicationScoped
class StartingImports {

    /** Rows that are held in memory and written by one statement. */
    private static final int CHUNK = 1_000;

    /** Characters of such rows, after which they are written though they are fewer. */
    private static final int CHUNK_CHARACTERS = 1_000_000;

    private final Kinds kinds;
    private final ImportJobs jobs;
    private final StagedRows staged;
    private final RefusedRows refused;
    private final ImportsConfig config;
    private final Clock clock;

    StartingImports(
            Kinds kinds, ImportJobs jobs, StagedRows staged, RefusedRows refused, ImportsConfig config, Clock clock) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.staged = staged;
        this.refused = refused;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Answers 202 with the job.
     *
     * @param collection the address below which jobs stand
     */
    @Transactional
    @TransactionConfiguration(timeout = 180)
    @Idempotent
    Response start(
            StartImport command,
            FileFormat format,
            Upload upload,
            String submittedBy,
            URI collection,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Submission submission = Submission.of(command, upload.sha256Hex(), submittedBy, clock.instant());
        UUID earlier = jobs.withSameContent(submission);
        ImportJob job = ImportJob.submit(Ids.next(), submission);
        jobs.persistAndFlush(job);
        try (Reader text = upload.text()) {
            stage(job, format.rows(text, kinds.get(command.kind()).columns()), earlier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal broken) {
            fail(job, broken);
        }
        return Response.accepted(ImportView.of(job, Wording.of(language)))
                .location(UriBuilder.fromUri(collection).path("{id}").build(job.id()))
                .build();
    }

    private void stage(ImportJob job, FileRows rows, @Nullable UUID earlier) throws IOException {
        int count = 0;
        int unreadable = 0;
        int characters = 0;
        List<FileRow> chunk = new ArrayList<>(CHUNK);
        for (FileRow row = rows.next(); row != null; row = rows.next()) {
            if (++count > config.maxRows()) {
                throw new Refusal(FileReason.TOO_MANY_ROWS).with("limit", config.maxRows());
            }
            chunk.add(row);
            characters += row.characters();
            if (chunk.size() == CHUNK || characters >= CHUNK_CHARACTERS) {
                unreadable += write(job, chunk);
                chunk.clear();
                characters = 0;
            }
        }
        unreadable += write(job, chunk);
        job.staged(count, unreadable, earlier);
    }

    /** Rows that cannot be read are refused here and now. */
    private int write(ImportJob job, List<FileRow> chunk) {
        List<RefusedRow> unreadable = new ArrayList<>();
        List<FileRow> readable = new ArrayList<>(chunk.size());
        for (FileRow row : chunk) {
            if (row.fault() == null) {
                readable.add(row);
            } else {
                unreadable.add(RefusedRow.of(row.number(), row.line(), row.fault()));
            }
        }
        staged.add(job.id(), readable);
        refused.add(job.id(), unreadable);
        return unreadable.size();
    }

    /** Takes away what was staged before the fault was met. */
    private void fail(ImportJob job, Refusal broken) {
        staged.remove(job.id());
        refused.remove(job.id());
        job.fail(broken);
    }
}
