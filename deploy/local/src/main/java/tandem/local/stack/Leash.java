package tandem.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * A process that ends when the stack lets go of it, on purpose or by dying.
 *
 * <p>The stack holds one end of a pipe; beside the process a shell waits at the other. When the pipe closes, the shell
 * sends the signal that asks for an orderly end, wakes what was frozen, and kills what has not ended 20 s later. The process runs in a session
 * of its own, so that Ctrl-C at the terminal reaches the stack alone and the stack decides the order.
 */
final class Leash {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final String SHELL = """
            signal=$1; shift; part=$$
            exec 3<&0
            (
              trap '' HUP INT
              read -r nothing <&3
              kill -s "$signal" "$part" || exit
              kill -s CONT "$part"
              for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                sleep 1; kill -0 "$part" || exit
              done
              kill -s KILL "$part"
            ) </dev/null >/dev/null 2>&1 &
            exec 3<&- </dev/null
            if command -v setsid >/dev/null; then exec setsid "$@"; fi
            if command -v perl >/dev/null; then exec perl -e 'use POSIX; POSIX::setsid(); exec @ARGV' -- "$@"; fi
            exec "$@"
            """;

    private final Process process;
    private volatile boolean letGo;

    private Leash(Process process) {
        this.process = process;
    }

    /**
     * Starts a command.
     *
     * @param signal what asks it to end: TERM, or INT for PostgreSQL, which then drops its clients
     * @param log where its output is added
     */
    static Leash start(String signal, List<String> command, Map<String, String> environment, Path log) {
        List<String> leashed = new ArrayList<>(List.of("sh", "-c", SHELL, "leash", signal));
        leashed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(leashed)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Leash(builder.start());
        } catch (IOException e) {
            throw new StackFailure("could not start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Tells the exit status when it has ended, on a thread of its own. */
    void whenEnded(IntConsumer watcher) {
        Thread.ofPlatform().daemon().name("watch " + process.pid()).start(() -> {
            try {
                watcher.accept(process.waitFor());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** From now on its end is somebody's wish. */
    void letGo() {
        letGo = true;
    }

    boolean isLetGo() {
        return letGo;
    }

    /** Asks it to end, waits, and leaves nothing. */
    void stop() {
        letGo();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
