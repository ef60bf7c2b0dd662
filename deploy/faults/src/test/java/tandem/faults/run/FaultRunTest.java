package tandem.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.faults.injection.FaultKind;

class FaultRunTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_that_cannot_go_on_is_a_violation_and_leaves_its_history_and_the_reason() throws Exception {
        Files.createFile(folder.resolve("stack"));
        List<String> lines = new ArrayList<>();

        RunResult result = new FaultRun(options(), lines::add).run(false);

        assertThat(result.clean()).isFalse();
        assertThat(result.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.what()).isEqualTo("the run could not go on"));
        assertThat(kept()).contains("history.ndjson", "schedule.txt", "failure.txt");
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> file.getParent().getFileName().toString().startsWith("seed-1-"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private RunOptions options() {
        return new RunOptions(
                1,
                Duration.ofSeconds(10),
                1,
                1,
                List.of(FaultKind.POISON),
                folder,
                folder,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));
    }
}
