package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document as the parser of the AsyncAPI initiative reads it; needs Node.js, and tells where there is none. */
class AsyncApiParserTest {

    private static final Path DOCUMENT = Path.of("src/main/resources/tandem/events/asyncapi.yaml");
    private static final Path PROGRAM = Path.of("src/test/asyncapi");
    private static final Path INSTALLED = Path.of("target/asyncapi");

    @BeforeAll
    static void the_parser_is_installed() throws Exception {
        for (String tool : List.of("node", "npm")) {
            assumeTrue(
                    found(tool), "asyncapi.yaml is not checked by the AsyncAPI parser: there is no " + tool + " here");
        }
        if (Files.isRegularFile(INSTALLED.resolve("node_modules/.package-lock.json"))
                && Files.mismatch(lock(PROGRAM), lock(INSTALLED)) < 0) {
            return;
        }
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(PROGRAM.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Run install = run("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund");
        assertThat(install.exit()).as("npm ci: " + install.output()).isZero();
    }

    @Test
    void the_parser_finds_no_fault_in_the_document() throws Exception {
        assertThat(check(DOCUMENT)).isEqualTo(new Run(0, ""));
    }

    @Test
    void the_parser_tells_what_is_wrong(@TempDir Path folder) throws Exception {
        Path broken = folder.resolve("asyncapi.yaml");
        Files.writeString(broken, Files.readString(DOCUMENT).replaceFirst("action: send", "action: shout"));

        Run run = check(broken);

        assertThat(run.exit()).isOne();
        assertThat(run.output()).contains("operations/tellWhatSalesDecided/action");
    }

    @Test
    void the_lock_file_names_versions_and_sums_but_no_addresses() throws Exception {
        assertThat(Files.readString(lock(PROGRAM)))
                .contains("\"integrity\": \"sha512-")
                .doesNotContain("\"resolved\"");
    }

    private static Run check(Path document) throws Exception {
        Files.copy(PROGRAM.resolve("check.mjs"), INSTALLED.resolve("check.mjs"), StandardCopyOption.REPLACE_EXISTING);
        return run("node", "check.mjs", document.toAbsolutePath().toString());
    }

    private static Path lock(Path folder) {
        return folder.resolve("package-lock.json");
    }

    private static boolean found(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        Path output = INSTALLED.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail(command[0] + " does not end");
        }
        return new Run(process.exitValue(), Files.readString(output));
    }

    private record Run(int exit, String output) {}
}
