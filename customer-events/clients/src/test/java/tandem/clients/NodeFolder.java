package tandem.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of a folder that has a package.json, below target, with its npm packages beside it. */
record NodeFolder(Path root) {

    private static final String INSTALLED = "node_modules";

    /** How a program ended, and what it printed. */
    record Run(int exit, String output) {}

    /** Skips the test, and says what is not checked, where there is no Node.js. */
    static NodeFolder installed(Path original, String whatIsNotChecked) throws Exception {
        for (String tool : List.of("node", "npm")) {
            assumeTrue(found(tool), whatIsNotChecked + ": there is no " + tool + " here");
        }
        NodeFolder copy =
                new NodeFolder(Path.of("target", original.getFileName().toString()));
        boolean same = Files.isRegularFile(copy.root.resolve(INSTALLED).resolve(".package-lock.json"))
                && Files.mismatch(lock(original), lock(copy.root)) < 0;
        copy.take(original);
        if (!same) {
            Run install = copy.run("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund");
            assertThat(install.exit()).as("npm ci: " + install.output()).isZero();
        }
        return copy;
    }

    /** The versions and sums of the packages, without the address that they were once taken from. */
    static Path lock(Path folder) {
        return folder.resolve("package-lock.json");
    }

    /** Runs a program of one of the packages, or of this machine. */
    Run run(String program, String... arguments) throws IOException, InterruptedException {
        Path local = root.resolve(INSTALLED).resolve(".bin").resolve(program).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(Files.isExecutable(local) ? local.toString() : program));
        command.addAll(List.of(arguments));
        Path output = root.resolveSibling(root.getFileName() + "-output.txt");
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail(program + " does not end");
        }
        return new Run(process.exitValue(), Files.readString(output));
    }

    private void take(Path original) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path relative = original.relativize(file);
                if (!relative.startsWith(INSTALLED)) {
                    Path copy = root.resolve(relative.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean found(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
