package tandem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory of the machine a process holds, all of it and not its heap alone. */
final class Resident {

    private static final int KILO = 1024;
    private static final String PEAK = "VmHWM:";

    private Resident() {}

    /** The most that it ever held where the kernel remembers that, else what it holds now; in megabytes. */
    static long megabytes(long pid) throws IOException, InterruptedException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        return (Files.isReadable(status) ? peak(status) : now(pid)) / KILO;
    }

    private static long peak(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(PEAK))
                .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IOException(status + " does not tell " + PEAK));
    }

    private static long now(long pid) throws IOException, InterruptedException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        String said = ps.inputReader().readLine();
        if (ps.waitFor() != 0 || said == null) {
            throw new IOException("ps knows no process " + pid);
        }
        return Long.parseLong(said.strip());
    }
}
