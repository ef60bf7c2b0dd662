package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the checkout, run in a copy of the checkout that is built already and has a false JDK. */
class TandemScriptTest {

    private static final Path SCRIPT = Path.of("../../tandem");

    @TempDir
    private Path folder;

    private Path checkout;
    private Path jdk;

    @BeforeEach
    void a_checkout_that_is_built() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(SCRIPT, checkout.resolve("tandem"));
        for (String built : List.of(
                "pom.xml",
                "sales-service/target/quarkus-app/quarkus-run.jar",
                "service-desk/target/quarkus-app/quarkus-run.jar",
                "deploy/local/target/local-stack.jar",
                "deploy/bench/target/bench.jar",
                "deploy/faults/target/faults.jar",
                "deploy/local/target/built")) {
            write(checkout.resolve(built), "");
        }
        Files.setLastModifiedTime(checkout.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
        jdk = jdk("jdk", "25.0.3");
    }

    @Test
    void hands_the_command_to_the_jdk_that_JAVA_HOME_names() throws Exception {
        Run run = tandem(Map.of("JAVA_HOME", jdk.toString()), "token", "operator", "--subject", "a b");

        assertThat(run.output).contains("jdk 25.0.3 runs").endsWith("local-stack.jar token operator --subject a b\n");
        assertThat(run.status).isZero();
    }

    @Test
    void passes_over_an_older_JAVA_HOME() throws Exception {
        Run run = tandem(Map.of("JAVA_HOME", jdk("old", "17.0.15").toString(), "PATH", path(jdk)), "token", "operator");

        assertThat(run.output).contains("jdk 25.0.3 runs");
    }

    @Test
    void is_found_through_a_link_from_another_folder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.resolve("tandem"));

        Run run = run(link, Map.of("JAVA_HOME", jdk.toString()), "up");

        assertThat(run.output).contains(checkout.resolve("deploy/local/target/local-stack.jar") + " up");
    }

    @Test
    void says_what_to_install_when_maven_is_missing_for_a_build() throws Exception {
        Files.delete(checkout.resolve("deploy/local/target/built"));

        Run run = tandem(Map.of("JAVA_HOME", jdk.toString(), "PATH", toolsWithout("mvn")), "up");

        assertThat(run.output).contains("Maven was not found").contains("3.8 or newer");
        assertThat(run.status).isEqualTo(2);
    }

    @Test
    void refuses_a_maven_that_is_too_old() throws Exception {
        Files.delete(checkout.resolve("deploy/local/target/built"));
        Path bin = Path.of(toolsWithout("mvn"));
        program(bin.resolve("mvn"), "echo 'Apache Maven 3.6.3 (cecedd34)'");

        Run run = tandem(Map.of("JAVA_HOME", jdk.toString(), "PATH", bin.toString()), "up");

        assertThat(run.output).contains("Maven 3.6 is too old");
    }

    @Test
    void builds_when_a_source_is_newer_and_shows_the_log_when_that_fails() throws Exception {
        write(checkout.resolve("sales-service/src/main/java/New.java"), "");
        Files.setLastModifiedTime(checkout.resolve("deploy/local/target/built"), FileTime.from(Instant.EPOCH));
        Path bin = Path.of(toolsWithout("mvn"));
        program(bin.resolve("mvn"), "echo 'Apache Maven 3.9.9'; echo \"called with $*\"; [ \"$1\" = -v ]");

        Run run = tandem(Map.of("JAVA_HOME", jdk.toString(), "PATH", bin.toString()), "up");

        assertThat(run.output)
                .contains("called with -B -q -Dquick -DskipTests package")
                .contains("the build failed");
        assertThat(run.status).isEqualTo(2);
    }

    @Test
    void keeps_the_build_that_a_running_stack_uses() throws Exception {
        Files.delete(checkout.resolve("deploy/local/target/built"));
        write(
                checkout.resolve(
                        "deploy/local/target/running/" + ProcessHandle.current().pid()),
                "");

        Run run = tandem(Map.of("JAVA_HOME", jdk.toString()), "token", "operator");

        assertThat(run.output).contains("a stack runs from the present build").contains("jdk 25.0.3 runs");
    }

    @Test
    void adds_the_tests_of_all_modules_up_and_keeps_mavens_status() throws Exception {
        Path bin = Path.of(toolsWithout("mvn"));
        String sales = "sales-service/target/surefire-reports";
        String desk = "service-desk/target/surefire-reports";
        write(checkout.resolve(sales + "/TEST-gone.xml"), report(99, 0, 0, 0));
        write(checkout.resolve("a.xml"), report(7, 1, 1, 2));
        write(checkout.resolve("b.xml"), report(5, 0, 0, 0));
        program(
                bin.resolve("mvn"),
                "[ \"$1\" = -v ] && echo 'Apache Maven 3.9.9' && exit; mkdir -p " + sales + " " + desk + "; cp a.xml "
                        + sales + "/TEST-a.xml; cp b.xml " + desk + "/TEST-b.xml; exit 1");

        Run run = tandem(Map.of("JAVA_HOME", jdk.toString(), "PATH", bin.toString()), "test");

        assertThat(run.output.lines()).last().isEqualTo("8 passed, 2 failed, 2 skipped");
        assertThat(run.status).isEqualTo(1);
    }

    @Test
    void says_what_there_never_was() throws Exception {
        Run unknown = tandem(Map.of(), "fly");
        assertThat(unknown.output).contains("no command 'fly'").contains("Usage: ./tandem COMMAND");
        assertThat(unknown.status).isEqualTo(2);
    }

    private static String report(int tests, int errors, int failures, int skipped) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="x" time="7.6" \
                tests="%d" errors="%d" skipped="%d" failures="%d" flakes="0">
                  <properties>
                    <property name="tests" value="no"/>
                  </properties>
                </testsuite>
                """.formatted(tests, errors, skipped, failures);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "");
        program(
                home.resolve("bin/java"),
                "if [ \"$1\" = -XshowSettings:properties ]; then echo '    java.home = " + home + "'; else echo \"jdk "
                        + version + " runs $*\"; fi");
        return home;
    }

    private static String path(Path jdk) {
        return jdk.resolve("bin") + ":" + System.getenv("PATH");
    }

    /** A folder with the ordinary programs that the script uses, one left out. */
    private String toolsWithout(String left) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of(
                "bash",
                "sh",
                "env",
                "dirname",
                "readlink",
                "sed",
                "find",
                "head",
                "tail",
                "mkdir",
                "mktemp",
                "mv",
                "rm",
                "cat",
                "cp",
                "awk",
                "tr",
                "sleep")) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                Path program = Path.of(place + tool);
                if (!tool.equals(left) && Files.exists(program) && !Files.exists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), program);
                }
            }
        }
        return bin.toString();
    }

    private static void program(Path file, String script) throws IOException {
        write(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Run tandem(Map<String, String> environment, String... arguments) throws Exception {
        return run(checkout.resolve("tandem"), environment, arguments);
    }

    private Run run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }

    private record Run(int status, String output) {}
}
