package tandem.faults.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
        return stack().resolve("history.ndjson");
    }

    /** Copies history, schedule and logs to a folder of their own, and tells which. */
    Path keep(RunOptions options, List<String> schedule) {
        Path kept = folder.resolve("seed-" + options.seed() + "-"
                + TIME.format(InstantSource.system().instant()));
        try {
            Files.createDirectories(kept);
            Files.write(
                    kept.resolve("schedule.txt"),
                    Stream.concat(Stream.of(options.text()), schedule.stream()).toList());
            Files.copy(history(), kept.resolve("history.ndjson"), StandardCopyOption.REPLACE_EXISTING);
            try (Stream<Path> logs = Files.list(stack().resolve("log"))) {
                for (Path log : logs.toList()) {
                    Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("what the run left could not be kept in " + kept, e);
        }
    }
}
