package tandem.faults.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsTest {

    private static final Path HOME = Path.of("../..");

    @TempDir
    private Path folder;

    @Test
    void every_mistake_of_the_list_finds_its_place_in_the_sources() throws IOException {
        for (Mutant mutant : Mutants.all()) {
            String text = Files.readString(HOME.resolve(mutant.source()));

            assertThat(mutant.spoiled(text)).as(mutant.name()).isNotEqualTo(text);
        }
        assertThat(Mutants.all())
                .extracting(Mutant::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void every_mistake_of_the_list_compiles_against_what_the_services_run_from() throws IOException {
        List<Path> services = Stream.of("sales-service", "service-desk")
                .map(service -> HOME.resolve(service).resolve("target/quarkus-app"))
                .toList();
        assumeTrue(
                services.stream().allMatch(service -> Files.exists(service.resolve("quarkus-run.jar"))),
                "left out: the services are not packaged; mvn verify, or ./tandem test, packages them first");
        for (Mutant mutant : Mutants.all()) {
            String spoiled = mutant.spoiled(Files.readString(HOME.resolve(mutant.source())));
            Map<String, byte[]> classes = new HashMap<>();
            for (Path service : services) {
                classes.putAll(new SpoiledService(service).compiled(mutant.className(), spoiled));
            }

            assertThat(classes).as(mutant.name()).containsKey(mutant.className());
        }
    }

    @Test
    void every_mistake_has_faults_under_which_it_must_show_and_invariants_by_which_it_is_seen() {
        assertThat(Mutants.all()).allSatisfy(mutant -> {
            assertThat(mutant.kinds()).isNotEmpty();
            assertThat(mutant.seconds()).isPositive();
            assertThat(mutant.shows()).isNotEmpty().allMatch(invariant -> invariant.startsWith("I"));
        });
    }

    @Test
    void a_text_that_is_not_there_is_a_failure_that_names_the_file() {
        Mutant gone = Mutant.of("gone", "x/src/main/java/tandem/X.java").with("old words", "new words");

        assertThatThrownBy(() -> gone.spoiled("other words"))
                .isInstanceOf(MutantFailure.class)
                .hasMessageContaining("x/src/main/java/tandem/X.java")
                .hasMessageContaining("old words");
    }

    @Test
    void a_text_that_is_there_twice_is_a_failure() {
        Mutant twice = Mutant.of("twice", "X.java").with("word", "sword");

        assertThatThrownBy(() -> twice.spoiled("word and word")).isInstanceOf(MutantFailure.class);
    }

    @Test
    void a_change_that_does_not_compile_is_a_failure_with_what_the_compiler_says() {
        assertThatThrownBy(
                        () -> new Compilation(List.of()).compile("tandem/X", "package tandem; class X { int a = b; }"))
                .isInstanceOf(MutantFailure.class)
                .hasMessageContaining("symbol");
    }

    @Test
    void a_class_that_quarkus_has_changed_is_given_the_constructor_of_its_proxy() throws Exception {
        byte[] plain = new Compilation(List.of())
                .compile("X", "public class X { final String a; X(String a) { this.a = a; } }")
                .getOrDefault("X", new byte[0]);
        Files.write(folder.resolve("X.class"), Transformed.withConstructor(plain));

        try (var loader =
                new java.net.URLClassLoader(new java.net.URL[] {folder.toUri().toURL()})) {
            assertThat(loader.loadClass("X").getDeclaredConstructors()).hasSize(2);
            assertThat(loader.loadClass("X").getConstructor().newInstance()).isNotNull();
        }
    }
}
