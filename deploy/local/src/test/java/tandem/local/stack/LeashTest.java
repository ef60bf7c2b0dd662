package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {

    private static final List<String> LONG = List.of("sleep", "600");

    @TempDir
    private Path folder;

    @Test
    void a_process_that_is_let_go_of_ends() {
        Leash leash = Leash.start("TERM", LONG, Map.of(), folder.resolve("log"));
        assertThat(leash.alive()).isTrue();

        leash.stop();

        assertThat(leash.alive()).isFalse();
    }

    @Test
    void a_process_whose_stack_is_killed_ends() throws Exception {
        Process stack = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.resolve("log").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid = Long.parseLong(stack.inputReader().readLine());
        ProcessHandle held = ProcessHandle.of(pid).orElseThrow();

        stack.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(Deadline.in(Duration.ofSeconds(10)).await(() -> !held.isAlive()))
                .isTrue();
    }

    @Test
    void a_frozen_process_that_is_let_go_of_wakes_and_ends() throws Exception {
        Leash leash = Leash.start("TERM", LONG, Map.of(), folder.resolve("log"));
        new ProcessBuilder("kill", "-s", "STOP", String.valueOf(leash.handle().pid()))
                .start()
                .waitFor();

        long begun = System.nanoTime();
        leash.stop();

        assertThat(leash.alive()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void an_end_of_its_own_is_told_with_its_status() throws Exception {
        Leash leash = Leash.start("TERM", List.of("sh", "-c", "exit 7"), Map.of(), folder.resolve("log"));
        CompletableFuture<Integer> status = new CompletableFuture<>();
        leash.whenEnded(status::complete);

        assertThat(status.get(10, TimeUnit.SECONDS)).isEqualTo(7);
    }

    /** Stands for the stack: holds a process until it is killed. */
    static final class Holder {

        public static void main(String[] arguments) throws Exception {
            Leash leash = Leash.start("TERM", LONG, Map.of(), Path.of(arguments[0]));
            System.out.println(leash.handle().pid());
            leash.handle().onExit().get();
        }
    }
}
