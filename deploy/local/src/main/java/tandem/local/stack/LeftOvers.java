package tandem.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a stack that was killed left running on a folder. Call only while the folder is held. */
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private LeftOvers() {}

    /** Ends the processes that the folder's state file and PostgreSQL's own pid files name, when they are still those. */
    static void end(DataFolder folder) {
        RunningStack.written(folder)
                .map(RunningStack::parts)
                .orElse(List.of())
                .reversed()
                .forEach(part -> part.process().ifPresent(LeftOvers::end));
        for (String side : List.of("sales", "desk")) {
            endPostgres(folder, folder.data(side + "-postgres").resolve("postmaster.pid"));
        }
        RunningStack.forget(folder);
    }

    private static void endPostgres(DataFolder folder, Path pidFile) {
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).filter(process -> isOurs(process, folder)).ifPresent(LeftOvers::end);
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read or remove " + pidFile, e);
        }
    }

    private static boolean isOurs(ProcessHandle process, DataFolder folder) {
        Optional<String> program = process.info().command();
        return program.filter(path -> Path.of(path).startsWith(folder.programs()))
                .isPresent();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!Deadline.in(PATIENCE).await(() -> !process.isAlive())) {
            process.destroyForcibly();
            Deadline.in(PATIENCE).await(() -> !process.isAlive());
        }
    }
}
