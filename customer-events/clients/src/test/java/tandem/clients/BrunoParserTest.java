package tandem.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collection as Bruno's own parser reads it. */
class BrunoParserTest {

    private static final Path COLLECTION = Path.of("bruno");

    private static NodeFolder parser;

    @BeforeAll
    static void the_parser_is_installed() throws Exception {
        parser = NodeFolder.installed(Path.of("src/test/bruno"), "the collection is not read by Bruno's parser");
    }

    @Test
    void it_reads_every_file() throws Exception {
        assertThat(check(COLLECTION)).isEqualTo(new NodeFolder.Run(0, files() + " files\n"));
    }

    @Test
    void it_tells_what_it_cannot_read(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.bru"), "get {\n  url: {{service}}\n");

        NodeFolder.Run run = check(folder);

        assertThat(run.exit()).isOne();
        assertThat(run.output()).startsWith("broken.bru: ");
    }

    private static NodeFolder.Run check(Path collection) throws Exception {
        return parser.run("node", "check.mjs", collection.toAbsolutePath().toString());
    }

    private static long files() throws IOException {
        try (Stream<Path> files = Files.walk(COLLECTION)) {
            return files.filter(file -> file.toString().endsWith(".bru")).count();
        }
    }
}
