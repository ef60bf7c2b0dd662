package tandem.faults.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where runs keep their files: the stack of the last one, and a folder for each that failed. */
final class RunFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path stack() {
        return folder.resolve("stack");
    }

    Path history() {
        return folder.resolve("history.ndjson");
    }

    /**
     * Copies history, schedule and logs to a folder of their own.
     *
     * @param failure why the run could not go on, if it could not
     * @return a line that says where they are, or why they are not
     */
    String keep(RunOptions options, List<String> schedule, Optional<RuntimeException> failure) {
        Path kept = folder.resolve("seed-" + options.seed() + "-"
                + TIME.format(InstantSource.system().instant()));
        try {
            Files.createDirectories(kept);
            Files.write(
                    kept.resolve("schedule.txt"),
                    Stream.concat(Stream.of(options.text()), schedule.stream()).toList());
            Files.copy(history(), kept.resolve("history.ndjson"), StandardCopyOption.REPLACE_EXISTING);
            if (failure.isPresent()) {
                Files.writeString(kept.resolve("failure.txt"), trace(failure.orElseThrow()));
            }
            copyLogs(kept);
            return "history, schedule and logs are kept in " + kept;
        } catch (IOException e) {
            return "what the run left could not be kept in " + kept + ": " + e;
        }
    }

    private static String trace(RuntimeException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private void copyLogs(Path kept) throws IOException {
        if (!Files.isDirectory(stack().resolve("log"))) {
            return;
        }
        try (Stream<Path> logs = Files.list(stack().resolve("log"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
