package tandem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How much heap a service's process uses, as the JDK's own tools see it from outside. */
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

    /** What is still in use after a full collection, which this asks for, in megabytes. */
    long afterCollection() throws IOException, InterruptedException {
        run("jcmd", String.valueOf(pid), "GC.run");
        return used() / KILO / KILO;
    }

    private long used() throws IOException, InterruptedException {
        List<String> lines = run("jstat", "-gc", String.valueOf(pid));
        if (lines.size() < 2) {
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

    private static List<String> run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException(command + " says: " + lines);
        }
        return lines;
    }
}
