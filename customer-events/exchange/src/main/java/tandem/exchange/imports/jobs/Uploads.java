package tandem.exchange.imports.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.files.FileFormat;
import tandem.exchange.imports.files.Upload;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** Receives files: a few at a time, each kept on disk until its rows are staged, so that slow senders hold no connection. */
@ApplicationScoped
class Uploads {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final StartingImports starting;
    private final ImportRunner runner;
    private final Semaphore places;

    Uploads(StartingImports starting, ImportRunner runner, ImportsConfig config) {
        this.starting = starting;
        this.runner = runner;
        this.places = new Semaphore(config.uploadsAtOnce());
    }

    /** @throws Refusal {@code unavailable} when as many files as allowed are being received */
    Response take(
            StartImport command,
            MediaType type,
            InputStream body,
            String submittedBy,
            URI collection,
            @Nullable String language)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new Refusal(RequestReason.UNAVAILABLE).with("retry_after_seconds", COME_BACK.toSeconds());
        }
        try (Upload upload = Upload.keep(body)) {
            FileFormat format = FileFormat.of(type.getSubtype());
            Response answer = starting.start(command, format, upload, submittedBy, collection, language);
            runner.wake();
            return answer;
        } finally {
            places.release();
        }
    }
}
