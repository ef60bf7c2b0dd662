package tandem.exchange.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

@QuarkusTest
class UploadsTest {

    @Inject
    StartingImports starting;

    @Inject
    ImportRunner runner;

    @Test
    void who_comes_while_others_upload_is_told_when_to_come_back() {
        Uploads full = new Uploads(starting, runner, new NoPlace());
        StartImport command = new StartImport("shelf", Files.newSource(), ZoneOffset.UTC, Map.of());

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> full.take(
                        command,
                        MediaType.valueOf("text/csv"),
                        InputStream.nullInputStream(),
                        "ines",
                        URI.create("/v1/imports"),
                        null));

        assertThat(refusal.reason()).isEqualTo(RequestReason.UNAVAILABLE);
        assertThat(refusal.members()).containsEntry("retry_after_seconds", 5L);
    }

    private record NoPlace() implements ImportsConfig {

        @Override
        public int uploadsAtOnce() {
            return 0;
        }

        @Override
        public int batchRows() {
            return 1;
        }

        @Override
        public int maxRows() {
            return 1;
        }

        @Override
        public Duration pollEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration batchTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}
