package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchingTest {

    @TempDir
    private Path root;

    private final Processes processes = new Processes();
    private final List<String> deaths = Collections.synchronizedList(new ArrayList<>());
    private Launching launching;
    private Part part;

    @BeforeEach
    void prepare() throws Exception {
        DataFolder folder = DataFolder.at(root);
        folder.create();
        launching = new Launching(folder, processes, true, line -> {}, deaths::add, () -> {});
        part = new Sleeper(folder.log("sleeper"), root.resolve("end"));
    }

    @AfterEach
    void stop() {
        processes.beginStopping();
        processes.stop(List.of(part));
    }

    @Test
    void a_part_whose_process_lives_is_not_started_a_second_time() {
        launching.start(part, Map.of());
        Leash first = processes.of(part);

        assertThatThrownBy(() -> launching.start(part, Map.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("sleeper still runs");
        assertThat(processes.of(part)).isSameAs(first);
    }

    @Test
    void the_end_of_a_held_part_that_its_holder_did_not_wish_is_told_with_its_status() throws Exception {
        processes.give(part);
        launching.start(part, Map.of());

        Files.createFile(root.resolve("end"));

        assertThat(Deadline.in(Duration.ofSeconds(10)).await(() -> !deaths.isEmpty()))
                .isTrue();
        assertThat(deaths.getFirst()).contains("sleeper died with status 7");
    }

    @Test
    void a_held_part_that_its_holder_kills_is_started_again_and_nothing_is_told() {
        processes.give(part);
        launching.start(part, Map.of());
        Grip grip = new Grip(part, launching, processes);

        grip.kill();
        grip.start(Map.of());

        assertThat(grip.alive()).isTrue();
        assertThat(deaths).isEmpty();
    }

    /** Sleeps until a file says that it should end. */
    private record Sleeper(Path log, Path end) implements Part {

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public Leash start(Map<String, String> environment) {
            String script = "while [ ! -e '" + end + "' ]; do sleep 0.1; done; exit 7";
            return Leash.start("TERM", List.of("sh", "-c", script), environment, log);
        }

        @Override
        public boolean ready(Leash process) {
            return true;
        }

        @Override
        public boolean replaceable() {
            return true;
        }

        @Override
        public String address() {
            return "nowhere";
        }
    }
}
