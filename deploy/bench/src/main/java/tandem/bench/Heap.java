package tandem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How much heap a service's process uses, as the JDK's jstat sees it from outside. */
final class Heap {

    private static final int KILO = 1024;

    private final long pid;
    private long most;

    Heap(long pid) {
        this.pid = pid;
    }

    /** Looks now. */
    void look() throws IOException, InterruptedException {
        most = Math.max(most, used());
    }

    /** The most that was seen, in megabytes. */
    long mostMegabytes() {
        return most / KILO / KILO;
    }

    private long used() throws IOException, InterruptedException {
        Path jstat = Path.of(System.getProperty("java.home"), "bin", "jstat");
        Process process = new ProcessBuilder(jstat.toString(), "-gc", String.valueOf(pid))
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0 || lines.size() < 2) {
            throw new IOException("jstat says of " + pid + ": " + lines);
        }
        List<String> names = List.of(lines.getFirst().strip().split("\\s+"));
        List<String> values = List.of(lines.getLast().strip().split("\\s+"));
        double kilobytes = 0;
        for (String part : List.of("S0U", "S1U", "EU", "OU")) {
            kilobytes += Double.parseDouble(values.get(names.indexOf(part)));
        }
        return (long) (kilobytes * KILO);
    }
}
